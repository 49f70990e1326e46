import { IsOptional, Matches } from 'class-validator';
import { OidcSettings } from './oidc-settings.js';

/** The maps behind locations. */
export class MapSettings extends OidcSettings {
  /** Where pieces of the map come from: `{z}`, `{x}` and `{y}` stand for which. None: locations are shown without one. */
  @IsOptional()
  @Matches(/^https?:\/\/(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})[\x21-\x7e]+$/, {
    message: 'must be an http(s):// address with {z}, {x} and {y} in it',
  })
  MAP_TILES_URL?: string;

  /** Whose map it is, as its licence wants it said. */
  @Matches(/^[^\p{Cc}]{1,100}$/u, { message: 'must have 1 to 100 characters' })
  MAP_CREDIT = '© OpenStreetMap contributors';
}
