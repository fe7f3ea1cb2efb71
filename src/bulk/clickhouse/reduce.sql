-- Hours to months: what every organization and the account used, and what the hours of every line on the hourly option
-- include and have beyond it. Figures are decimals; what a line grants is a numerator over the line's own denominator.
--
-- In braces: the table of usage, its columns, the month, and a decimal 0. Sent along with the text:
--   product_names       name, product                      the products that names stand for
--   organization_names  name, account_name, organization, account
--   products            product, left_out                  how many of the highest hours an HWMP leaves out
--   lines               product, hours, denominator, granted_always, committed
--   allotments          child, parent, basis, per_unit, commitment
--   hours               hour                               every hour of the month, from 0
--
-- The first steps read the table, alone, so that each shard adds up its own rows. Hours without a row are hours of 0.
WITH readings AS (
  SELECT {organization} AS organization_name, {account} AS account_name, {product} AS product_name, {hour} AS of_hour,
         SUM({quantity}) AS used, COUNT(*) AS repetitions
  FROM {table} WHERE {within}
  GROUP BY organization_name, account_name, product_name, of_hour
), totals AS (
  SELECT {product} AS product_name, {hour} AS of_hour, SUM({quantity}) AS used
  FROM {table} WHERE {within}
  GROUP BY product_name, of_hour

-- Two names of one product, or of one organization, add up.
), hourly AS (
  SELECT o.organization AS organization, o.account AS account, p.product AS product, r.of_hour AS of_hour,
         SUM(r.used) AS used, SUM(r.repetitions) AS repetitions
  FROM readings r
  JOIN product_names p ON p.name = r.product_name
  JOIN organization_names o ON o.name = r.organization_name AND o.account_name = r.account_name
  GROUP BY o.organization, o.account, p.product, r.of_hour
), account AS (
  SELECT p.product AS product, t.of_hour AS of_hour, SUM(t.used) AS used
  FROM totals t
  JOIN product_names p ON p.name = t.product_name
  GROUP BY p.product, t.of_hour

-- A parent grants at least for its commitment (lines.granted_always); here is what its usage beyond it grants, hour by hour,
-- or in every hour the month's own figure of a parent that is measured once a month.
), placed AS (
  SELECT product, used, ROW_NUMBER() OVER (PARTITION BY product ORDER BY used DESC) AS place
  FROM account
), months AS (
  SELECT c.product AS product, SUM(c.used) AS total, MAX(c.used) AS highest,
         COALESCE(MAX(CASE WHEN c.place = p.left_out + 1 THEN c.used END), {zero}) AS watermark
  FROM placed c
  JOIN products p ON p.product = c.product
  GROUP BY c.product
), month_figures AS (
  SELECT a.child AS child, a.per_unit AS per_unit, a.commitment AS commitment,
         CASE a.basis WHEN 'HWMP' THEN m.watermark WHEN 'maximum' THEN m.highest ELSE m.total END AS figure
  FROM months m
  JOIN allotments a ON a.parent = m.product
  WHERE a.basis <> 'hour'
), parts AS (
  SELECT c.product AS product, c.of_hour AS of_hour, c.used AS used, {zero} AS granted
  FROM account c
  UNION ALL
  SELECT a.child AS product, c.of_hour AS of_hour, {zero} AS used, (c.used - a.commitment) * a.per_unit AS granted
  FROM account c
  JOIN allotments a ON a.parent = c.product
  WHERE a.basis = 'hour' AND c.used > a.commitment
  UNION ALL
  SELECT m.child AS product, h.hour AS of_hour, {zero} AS used, (m.figure - m.commitment) * m.per_unit AS granted
  FROM month_figures m
  CROSS JOIN hours h
  WHERE m.figure > m.commitment
  UNION ALL
  SELECT l.product AS product, h.hour AS of_hour, {zero} AS used, l.granted_always AS granted
  FROM lines l
  CROSS JOIN hours h
  WHERE h.hour < l.hours

-- Each hour on its own: what it leaves unused is gone.
), metered AS (
  SELECT l.product AS product, p.of_hour AS of_hour, SUM(p.granted) AS granted,
         SUM(p.used) * l.denominator - SUM(p.granted) - l.committed AS beyond
  FROM parts p
  JOIN lines l ON l.product = p.product
  WHERE p.of_hour < l.hours
  GROUP BY l.product, l.denominator, l.committed, p.of_hour

-- Every series by the same three measures; which of them counts is decided where the rows are priced.
), series AS (
  SELECT 'organization' AS series, organization, product, of_hour, SUM(used) AS figure,
         SUM(repetitions) AS readings, SUM(repetitions - 1) AS repeated
  FROM hourly
  GROUP BY organization, product, of_hour
  UNION ALL
  SELECT 'account' AS series, 0 AS organization, product, of_hour, used AS figure, 0 AS readings, 0 AS repeated
  FROM account
  UNION ALL
  SELECT s.series AS series, 0 AS organization, m.product AS product, m.of_hour AS of_hour,
         CASE WHEN s.series = 'allotment' THEN m.granted WHEN m.beyond > 0 THEN m.beyond ELSE {zero} END AS figure,
         0 AS readings, 0 AS repeated
  FROM metered m
  CROSS JOIN (SELECT 'allotment' AS series UNION ALL SELECT 'on-demand' AS series) s
), ranked AS (
  SELECT series, organization, product, of_hour, figure, readings, repeated,
         ROW_NUMBER() OVER (PARTITION BY series, organization, product ORDER BY figure DESC) AS place
  FROM series
)
SELECT r.series AS series, r.organization AS organization, r.product AS product,
       SUM(r.figure) AS total, MAX(r.figure) AS highest,
       COALESCE(MAX(CASE WHEN r.place = p.left_out + 1 THEN r.figure END), {zero}) AS watermark,
       COUNT(*) AS hours, SUM(CASE WHEN r.figure > 0 THEN 1 ELSE 0 END) AS above,
       SUM(CASE WHEN MOD(r.of_hour, 24) = 0 THEN 1 ELSE 0 END) AS midnights,
       SUM(r.readings) AS readings, SUM(r.repeated) AS repeated
FROM ranked r
JOIN products p ON p.product = r.product
GROUP BY r.series, r.organization, r.product
ORDER BY series, organization, product
