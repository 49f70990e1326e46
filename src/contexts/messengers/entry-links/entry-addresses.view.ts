import { ApiProperty } from '@nestjs/swagger';

/** Ways into the chat. */
export class EntryView {
  @ApiProperty({ description: 'Opens the chat where the app is installed; does nothing elsewhere.', format: 'uri' })
  deepLink: string;

  @ApiProperty({ description: 'The public page that works everywhere. It stays the same for ever.', format: 'uri' })
  pageUrl: string;

  @ApiProperty({ description: 'The page’s address as a QR code, to be printed.' })
  qrSvg: string;

  @ApiProperty({ description: "The messenger's own web address of the chat.", format: 'uri' })
  chatsLink: string;

  @ApiProperty({ description: 'HTML of a button that opens the page, to be pasted into any web page.' })
  snippet: string;
}
