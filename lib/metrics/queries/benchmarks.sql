-- title: Published figures that the team added
-- unit: that of each figure
-- grain: one row per figure
-- columns: label VARCHAR, metric VARCHAR, platform VARCHAR, value DOUBLE, unit VARCHAR, numerator VARCHAR, denominator VARCHAR, statistic VARCHAR, population VARCHAR, sample VARCHAR, period VARCHAR, year INTEGER, country VARCHAR, source VARCHAR, checked_on DATE, import_ids INTEGER[]
-- definition: Figures that the team found in a source and noted with their definition, by the day on which they were checked.
SELECT label, metric, platform, value, unit, numerator, denominator, statistic, population, sample, period, year, country, source,
       checked_on, [import_id] AS import_ids
FROM benchmark
WHERE checked_on BETWEEN $first_day AND $last_day AND len($accounts) >= 0
ORDER BY label, metric, platform, year, source
