import { ApiProperty } from '@nestjs/swagger';
import { ApiSentences, type Sentence } from '../../../platform/text/sentence.view.js';
import {
  type DeliveryPreview,
  PART_KINDS,
  type PartKind,
  PREVIEW_NOTES,
  PREVIEW_WARNINGS,
  type PreviewWarning,
} from '../../notifications/contract.js';

class PreviewPart {
  @ApiProperty({ enum: PART_KINDS })
  kind: PartKind;

  @ApiProperty({ required: false, description: 'Also the caption of a picture.' })
  text?: string;

  @ApiProperty({ required: false })
  fileId?: string;

  @ApiProperty({ required: false, enum: PREVIEW_NOTES, description: 'The form in which the file goes out.' })
  noteCode?: (typeof PREVIEW_NOTES)[number];

  @ApiProperty({ required: false, description: 'The same as a sentence.' })
  note?: string;

  @ApiSentences('note')
  noteCodes?: Sentence[];
}

/** What one contact would get. */
export class ActionPreview implements DeliveryPreview {
  @ApiProperty()
  contactId: string;

  @ApiProperty({ type: String, nullable: true, description: 'The name they would see; null where there is no chat.' })
  speaksAs: string | null;

  @ApiProperty({ type: [PreviewPart], description: 'The messages, in this order.' })
  parts: PreviewPart[];

  @ApiProperty({ enum: PREVIEW_WARNINGS, isArray: true, description: 'What may come as a surprise.' })
  warnings: PreviewWarning[];
}
