import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const read = (file: string) => readFileSync(new URL(`../../docs/monitoring/${file}`, import.meta.url), 'utf8');

export interface Panel {
  id: number;
  type: string;
  title: string;
  datasource?: { uid: string };
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: Array<{ expr: string; datasource: { uid: string } }>;
}

export interface Dashboard {
  title: string;
  uid: string;
  schemaVersion: number;
  templating: { list: Array<{ name: string; type: string; query: unknown }> };
  panels: Panel[];
}

export interface AlertRule {
  alert: string;
  expr: string;
  for?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

export const dashboard = (): Dashboard => JSON.parse(read('grafana-dashboard.json')) as Dashboard;

export const dashboardExpressions = (): string[] =>
  dashboard().panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

export const alertRules = (): AlertRule[] =>
  (parse(read('alerts.yml')) as { groups: Array<{ rules: AlertRule[] }> }).groups.flatMap(({ rules }) => rules);

/** The example of Prometheus' own settings. */
export const scrapeConfig = (): { rule_files: string[]; scrape_configs: Array<{ job_name: string }> } =>
  parse(read('prometheus.yml')) as ReturnType<typeof scrapeConfig>;
