import type { Attachment } from '@csol/contract';
import { ApiError, type AttachmentsPort } from '../src/port/index.ts';
import { answer } from './stage.ts';

/** Files in memory, of which only the sizes are kept; nobody looks at them. */
export function createStagedAttachments(): AttachmentsPort {
  const files = new Map<string, Attachment>();
  let made = 0;
  const find = (id: string): Attachment => {
    const found = files.get(id);
    if (!found) throw new ApiError('not-found', 'unknown');
    return found;
  };
  const keep = (file: Attachment): Attachment => {
    files.set(file.id, file);
    return { ...file };
  };
  return {
    createAttachment: (draft, options) =>
      answer(options, () => keep({ ...draft, id: `att_${made++}`, received: 0, state: 'receiving' })),
    getAttachment: (id, options) => answer(options, () => ({ ...find(id) })),
    putAttachmentPart: (id, offset, part, options) =>
      answer(options, () => {
        const file = find(id);
        if (offset > file.received) throw new ApiError('invalid', 'a gap');
        const received = Math.max(file.received, Math.min(offset + part.size, file.size));
        return keep({ ...file, received, state: received === file.size ? 'ready' : 'receiving' });
      }),
    deleteAttachment: (id, options) => answer(options, () => void files.delete(find(id).id)),
  };
}
