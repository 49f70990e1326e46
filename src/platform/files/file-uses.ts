import { Injectable } from '@nestjs/common';

/** Which of these files are in use. */
export type FileUse = (fileIds: readonly string[]) => Promise<string[]>;

/** Each part of the product says which files it uses: one that nobody does may be removed. */
@Injectable()
export class FileUses {
  private readonly uses: FileUse[] = [];

  add(use: FileUse): void {
    this.uses.push(use);
  }

  /** @returns those that nobody uses */
  async unused(fileIds: readonly string[]): Promise<string[]> {
    let left = [...fileIds];
    for (const use of this.uses) {
      if (left.length === 0) return left;
      const used = new Set(await use(left));
      left = left.filter((id) => !used.has(id));
    }
    return left;
  }
}
