import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { AtMost, IfGiven } from './fields.js';

/** So many of the newest cards, or tasks, are looked at: what nobody uses any more is not offered, and a look stays cheap. */
export const NEWEST_LOOKED_AT = 2_000;

export class WordsInUseQuery {
  @ApiPropertyOptional({ maxLength: 200, description: 'Only those with this in them, in capitals or not.' })
  @IfGiven()
  @IsString({ message: 'must be given once, as text' })
  @AtMost(200, { message: 'must have at most 200 characters' })
  search?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 500, default: 100, description: 'How many at most.' })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 100;
}

export class WordInUse {
  @ApiProperty({ example: 'warranty' })
  name: string;

  @ApiProperty({ type: 'integer', description: 'How often, of what was looked at.' })
  uses: number;
}

/** Words that people have chosen, such as tags: the most used first. */
export class WordsInUse {
  @ApiProperty({ type: [WordInUse] })
  items: WordInUse[];
}

export function mostUsed(words: Iterable<string>, { search = '', limit }: WordsInUseQuery): WordsInUse {
  const wanted = search.trim().toLowerCase();
  const uses = new Map<string, number>();
  for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const items = [...uses]
    .filter(([name]) => name.toLowerCase().includes(wanted))
    .map(([name, count]): WordInUse => ({ name, uses: count }))
    .toSorted((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
  return { items: items.slice(0, limit) };
}
