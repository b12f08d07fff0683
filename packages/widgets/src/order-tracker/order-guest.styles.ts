import { css } from 'lit';

/** Adopted with the look-up. */
export const guestStyles = css`
  .guest,
  .guest form,
  .guest__order {
    display: grid;
    gap: 0.857em;
    justify-items: start;
  }
  .guest__fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.857em;
    align-items: end;
    inline-size: 100%;
  }
  .guest__field {
    display: grid;
    gap: 0.286em;
    flex: 1 1 16em;
    max-inline-size: 28em;
  }
  .guest__field input {
    inline-size: 100%;
    block-size: 2.857em;
    padding: 0 0.857em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong-01);
    border-radius: 0;
    background: var(--_field-01);
  }
  .guest__field input[aria-invalid='true'] {
    outline: 2px solid var(--_support-error);
    outline-offset: -2px;
  }
  .problem {
    display: flex;
    gap: 0.571em;
    align-items: center;
    color: var(--_text-error);
  }
  .summary {
    display: grid;
    gap: 0.571em;
    padding: 1.143em;
    border-inline-start: 3px solid var(--_support-error);
    background: var(--_layer-01);
  }
  .summary a {
    display: inline-block;
    min-block-size: 1.714em;
    color: var(--_link-primary);
  }
  .guest__order {
    margin-block-start: 1.143em;
    padding: 1.143em;
    background: var(--_layer-01);
  }
  .guest__facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
    gap: 0.857em 1.714em;
    inline-size: 100%;
  }
  .guest__facts dt {
    color: var(--_text-secondary);
    font-size: 0.857em;
  }
  .guest__moves,
  .guest__shipments {
    display: grid;
    gap: 0.571em;
    list-style: none;
  }
`;
