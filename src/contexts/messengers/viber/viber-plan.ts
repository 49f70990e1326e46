import { extensionOf } from '../../../platform/files/file-name.js';
import type { StoredFile } from '../../../platform/files/files.js';
import type { ActionContent } from '../../tasks/contract.js';
import type { OutboundMessage, PlannedMessage } from '../contract.js';
import { splitText } from '../domain/split-text.js';
import { sentences } from '../../../platform/text/sentences.js';

const say = sentences({
  'smaller-picture':
    '“{name}” is larger than a picture may be in Viber (1 MB): a smaller one is sent, with a link to the original.',
  'link-for-type': 'Viber does not carry files of the type .{extension}: “{name}” is sent as a link.',
  'link-for-size': '“{name}” is larger than Viber carries (50 MiB): it is sent as a link.',
});

// Viber's limits (viber-api §3.2); sizes in bytes, texts in UTF-16 units.
const MIB = 1024 * 1024;
const TEXT = 7000;
const CAPTION = 512;
/** What a link to the original may take of a caption. */
const ROOM_FOR_LINK = 250;
const PICTURE_BYTES = 1_000_000;
const VIDEO_BYTES = 26 * MIB;
const VIDEO_MS = 180_000;
const FILE_BYTES = 50 * MIB;
const FORBIDDEN = new Set(
  (
    'bat bin cmd com cpl exe gadget inf1 ins inx isu job jse lnk msc msi msp mst paf pif ps1 reg rgs sct shb shs u3p vb ' +
    'vbe vbs vbscript ws wsf action app command csh osx workflow ksh out run apk ipa'
  ).split(' '),
);

/**
 * An action as Viber's messages: the text first, then each file in its best form, in order. One picture with a short text
 * is one message.
 */
export function planViber(
  text: string,
  content: ActionContent,
  files: ReadonlyMap<string, StoredFile>,
): PlannedMessage[] {
  const { phoneRequest } = content;
  if (phoneRequest) return [plain({ kind: 'phone-request', text, requestId: phoneRequest.id })];
  const attached = (content.files ?? []).map(({ id }) => planFile(files.get(id)!));
  const others = [...locationOf(content), ...cardOf(content)];
  const [only] = attached;
  if (only && attached.length + others.length === 1 && text !== '' && fitsCaption(only.message, text)) {
    return [{ ...only, message: { ...only.message, text } as OutboundMessage }];
  }
  const texts = splitText(text, TEXT).map((part) => plain({ kind: 'text', text: part }));
  return [...texts, ...attached, ...others];
}

const plain = (message: OutboundMessage): PlannedMessage => ({ message, label: '', note: null });

function fitsCaption(message: OutboundMessage, text: string): boolean {
  if (message.kind !== 'picture') return false;
  return text.length <= (message.fitBytes === undefined ? CAPTION : CAPTION - ROOM_FOR_LINK);
}

function planFile(file: StoredFile): PlannedMessage {
  const { id: fileId, name } = file;
  const size = file.size ?? 0;
  const as = (message: OutboundMessage, note: string | null = null): PlannedMessage => ({ message, label: name, note });

  if (isPicture(file)) {
    if (size <= PICTURE_BYTES) return as({ kind: 'picture', text: '', fileId, mostBytes: PICTURE_BYTES });
    return as({ kind: 'picture', text: '', fileId, fitBytes: PICTURE_BYTES }, say('smaller-picture', { name }));
  }
  if (isVideo(file) && size <= VIDEO_BYTES) return as({ kind: 'video', fileId });
  const extension = extensionOf(name);
  if (FORBIDDEN.has(extension)) {
    return as({ kind: 'link', fileId }, say('link-for-type', { extension, name }));
  }
  if (size > FILE_BYTES) {
    return as({ kind: 'link', fileId }, say('link-for-size', { name }));
  }
  return as({ kind: 'file', fileId });
}

/** One that was read to its end here: what Viber's clients do not show themselves is sent as a JPEG or PNG of it. */
const isPicture = ({ mimeType, info }: StoredFile): boolean =>
  mimeType.startsWith('image/') && info.width !== undefined && !info.animated;

const isVideo = ({ mimeType, info }: StoredFile): boolean =>
  mimeType === 'video/mp4' && info.videoCodec === 'avc' && (info.durationMs ?? Infinity) <= VIDEO_MS;

const locationOf = ({ location }: ActionContent): PlannedMessage[] =>
  location ? [plain({ kind: 'location', ...location })] : [];

function cardOf({ sharedContact }: ActionContent): PlannedMessage[] {
  if (!sharedContact?.phoneNumber) return [];
  const { name, phoneNumber } = sharedContact;
  return [{ ...plain({ kind: 'contact', name: name || phoneNumber, phoneNumber }), label: name ?? phoneNumber }];
}
