import { alertRules, dashboard, dashboardExpressions, scrapeConfig } from '../support/monitoring.js';

/** Of what opens, closes: enough to see a bracket that was forgotten. */
function isBalanced(expression: string): boolean {
  const open: string[] = [];
  for (const sign of expression.replaceAll(/"[^"]*"/g, '').match(/[()[\]{}]/g) ?? []) {
    if ('([{'.includes(sign)) open.push(sign);
    else if (open.pop() !== { ')': '(', ']': '[', '}': '{' }[sign]) return false;
  }
  return open.length === 0;
}

describe('the dashboard', () => {
  const board = dashboard();

  it('can be imported anywhere: it asks which Prometheus', () => {
    expect([board.title, board.uid, board.schemaVersion]).toEqual(['viber-tasks', 'viber-tasks', expect.any(Number)]);
    expect(board.templating.list.map(({ name, type }) => [name, type])).toEqual([
      ['datasource', 'datasource'],
      ['job', 'query'],
      ['instance', 'query'],
    ]);
    const sources = board.panels.flatMap(({ datasource, targets = [] }) => [
      ...(datasource ? [datasource.uid] : []),
      ...targets.map((target) => target.datasource.uid),
    ]);
    expect(new Set(sources)).toEqual(new Set(['${datasource}']));
  });

  it('begins with what customers notice', () => {
    expect(board.panels[0]).toMatchObject({ type: 'row', title: 'Are customers answered?' });
  });

  it('has panels that lie beside each other, each with an id and something to show', () => {
    expect(new Set(board.panels.map(({ id }) => id)).size).toBe(board.panels.length);
    const taken = new Set<string>();
    for (const { type, title, gridPos, targets = [] } of board.panels) {
      expect([title, gridPos.x + gridPos.w <= 24, type === 'row' || targets.length > 0]).toEqual([title, true, true]);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect(taken.has(`${x} ${y}`)).toBe(false);
          taken.add(`${x} ${y}`);
        }
      }
    }
  });

  it('asks only for the chosen instances, with whole expressions', () => {
    const all = dashboardExpressions();
    expect(all.filter((expression) => !isBalanced(expression))).toEqual([]);
    const everywhere = all.filter(
      (expression) =>
        (expression.match(/\b(viber_tasks|process|nodejs)_\w+/g) ?? []).length !==
        (expression.match(/job=~"\$job",instance=~"\$instance"}/g) ?? []).length,
    );
    expect(everywhere).toEqual([]);
  });
});

describe('the alerts', () => {
  const rules = alertRules();

  it('say in words what is noticed and what to do', () => {
    expect(rules.length).toBeGreaterThan(15);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, labels, annotations, expr } of rules) {
      expect(alert).toMatch(/^[A-Z][A-Za-z]+$/);
      expect(['critical', 'warning']).toContain(labels['severity']);
      expect(annotations['summary']!.length).toBeGreaterThan(20);
      expect(annotations['description']!.length).toBeGreaterThan(60);
      expect([alert, isBalanced(expr)]).toEqual([alert, true]);
    }
  });

  it('are named in the example, under whose job they ask whether the service is up', () => {
    const { rule_files, scrape_configs } = scrapeConfig();
    expect(rule_files).toEqual(['alerts.yml']);
    expect(rules.find(({ alert }) => alert === 'ServiceDoesNotAnswer')!.expr).toContain(
      `up{job="${scrape_configs[0]!.job_name}"}`,
    );
  });
});
