/** A form's draft and what became of it. Kept in memory only, so that it outlives another view, another language and a failure. */
import { ApiError, isApiError, type UnsafeCallOptions } from '@csol/client/port';

/** What the contract asks of a field; lengths in characters. */
export interface Rule {
  isRequired?: boolean;
  min?: number;
  max: number;
  pattern?: RegExp;
  /** A password: neither trimmed nor kept once it has been sent. */
  isSecret?: boolean;
  /** The contract's name of the field, where the form's is one that password managers know. */
  member?: string;
  /** What else is wrong with what is there, for what a pattern cannot say. */
  check?: (value: string) => Omit<FieldProblem, 'field'> | undefined;
}

/** The rules of a form by the names of its fields. */
export type Rules = Readonly<Record<string, Rule>>;

/** What is wrong with a field; the code is the contract's, or `again`: has to be typed once more. */
export interface FieldProblem {
  field: string;
  code: string;
  /** Characters, for `tooShort` and `tooLong`. */
  limit?: number | undefined;
  /** The part of the value that it is about. */
  part?: string;
}

export type Values = Readonly<Record<string, string>>;

/** What a form needs of the element around it. */
export interface FormHost {
  readonly language: string;
  requestUpdate(): void;
  /** Moves the focus after the next update. */
  focusLater(selector: string): void;
  /** Tells the page of a call that failed. */
  reportError(operation: string, error: ApiError): void;
}

/** Where the focus goes when something is wrong. */
export const SUMMARY = '.summary';

/** Characters as a person counts them, not UTF-16 units. */
export const lengthOf = (value: string): number => [...value].length;

function problemOf(value: string, { isRequired, min = 0, max, pattern, check }: Rule): Omit<FieldProblem, 'field'> | undefined {
  const length = lengthOf(value);
  if (length === 0) return isRequired ? { code: 'required' } : undefined;
  if (length < min) return { code: 'tooShort', limit: min };
  if (length > max) return { code: 'tooLong', limit: max };
  return pattern && !pattern.test(value) ? { code: 'format' } : check?.(value);
}

/** What the contract would refuse, in the order of the fields. */
export function checkValues(rules: Rules, values: Values): FieldProblem[] {
  return Object.entries(rules).flatMap(([field, rule]) => {
    const problem = problemOf(values[field] ?? '', rule);
    return problem ? [{ field, ...problem }] : [];
  });
}

/** What the back end refused, by the form's own names; a field that the form does not have is ''. */
export function problemsOf(rules: Rules, { fieldErrors }: ApiError): FieldProblem[] {
  return fieldErrors.map(({ pointer, code = '' }) => {
    const [field = '', rule] = Object.entries(rules).find(([name, { member = name }]) => pointer === `/${member}`) ?? [];
    return { field, code, limit: code === 'tooShort' ? rule?.min : rule?.max };
  });
}

// Not `crypto.randomUUID`: pages without TLS have none.
function createKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whatever a port rejected with, as the error that it should be. */
export function asApiError(cause: unknown): ApiError {
  return isApiError(cause) ? cause : new ApiError('malformed', 'Not an ApiError.', { cause });
}

/** The back end has said nothing, so that the same may be sent again. */
const isUnanswered = ({ kind }: ApiError): boolean => kind === 'network' || kind === 'timeout';

/** One form. */
export class Form {
  /** What is in the fields now. */
  values: Record<string, string> = {};
  problems: readonly FieldProblem[] = [];
  /** Why sending failed. */
  error: ApiError | undefined;
  isBusy = false;
  /** What sending came to, in the form's own terms. */
  result: unknown;
  /** Passwords that can be read now. */
  readonly readable = new Set<string>();

  readonly #host: FormHost;
  #key: { id: string; language: string } | undefined;
  #sending: AbortController | undefined;

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** Takes what was typed. Another content is another wish. */
  edit(field: string, value: string): void {
    if (this.values[field] === value) return;
    this.values[field] = value;
    this.#key = undefined;
    this.#host.requestUpdate();
  }

  /** Shows or hides what is in a password field. */
  toggle(field: string): void {
    if (!this.readable.delete(field)) this.readable.add(field);
    this.#host.requestUpdate();
  }

  /**
   * Checks what is in the form and sends it, unless it is being sent. @param event the form's `submit`
   * @param operation by the contract's id
   * @returns the answer, or `undefined` where nothing came of it; the form then says why
   */
  async submit<T>(
    event: Event,
    { rules, operation }: { rules: Rules; operation: string },
    send: (values: Values, options: UnsafeCallOptions) => Promise<T>,
  ): Promise<{ data: T } | undefined> {
    event.preventDefault();
    if (this.isBusy) return undefined;
    const values = this.#take(event.currentTarget as HTMLFormElement, rules);
    this.problems = checkValues(rules, values);
    this.error = undefined;
    this.result = undefined;
    this.readable.clear();
    if (this.problems.length > 0) return this.#refuse();
    const answer = await this.#send((options) => send(values, options));
    if (!answer) return undefined;
    if ('data' in answer) {
      this.#key = undefined;
      this.#dropSecrets(rules);
      return answer;
    }
    this.#fail(rules, answer.error);
    this.#host.reportError(operation, answer.error);
    return undefined;
  }

  /** Fills of a browser may come without an event. */
  #take(form: HTMLFormElement, rules: Rules): Values {
    const data = new FormData(form);
    return Object.fromEntries(
      Object.entries(rules).map(([field, { isSecret }]) => {
        const value = data.get(field);
        this.edit(field, typeof value === 'string' ? value : '');
        const typed = this.values[field] ?? '';
        return [field, isSecret ? typed : typed.trim()];
      }),
    );
  }

  async #send<T>(send: (options: UnsafeCallOptions) => Promise<T>): Promise<{ data: T } | { error: ApiError } | undefined> {
    const mine = (this.#sending = new AbortController());
    const { language } = this.#host;
    if (this.#key?.language !== language) this.#key = { id: createKey(), language };
    this.isBusy = true;
    this.#host.requestUpdate();
    const options = { signal: mine.signal, language, idempotencyKey: this.#key.id };
    // What a client throws at once must not leave the form busy either.
    const outcome = await (async () => send(options))().then(
      (data) => ({ data }),
      (cause: unknown) => ({ error: asApiError(cause) }),
    );
    // Somebody else's form by now, or off the page.
    if (mine.signal.aborted) return undefined;
    this.isBusy = false;
    this.#host.requestUpdate();
    return outcome;
  }

  #fail(rules: Rules, error: ApiError): void {
    this.error = error;
    if (!isUnanswered(error)) {
      const dropped = this.#dropSecrets(rules);
      const problems = error.kind === 'invalid' ? problemsOf(rules, error) : [];
      const again = dropped.filter((field) => problems.length > 0 && !problems.some((problem) => problem.field === field));
      this.problems = [...problems, ...again.map((field) => ({ field, code: 'again' }))];
    }
    this.#refuse();
  }

  #refuse(): undefined {
    this.#host.focusLater(SUMMARY);
    return undefined;
  }

  #dropSecrets(rules: Rules): string[] {
    const secrets = Object.keys(rules).filter((field) => rules[field]?.isSecret);
    for (const field of secrets) this.edit(field, '');
    return secrets;
  }

  /** Ends a sending whose answer nobody waits for; what was typed stays. */
  abort(): void {
    this.#sending?.abort();
    this.#sending = undefined;
    this.isBusy = false;
  }

  /** Forgets everything. @param kept fields that stay as they are */
  clear(kept: Values = {}): void {
    this.abort();
    this.values = { ...kept };
    this.problems = [];
    this.error = undefined;
    this.result = undefined;
    this.#key = undefined;
    this.readable.clear();
    this.#host.requestUpdate();
  }
}
