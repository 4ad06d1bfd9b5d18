-- title: Clicks to our services, staff hours and spend, by channel and month
-- unit: clicks, hours, money
-- grain: one row per channel and calendar month in which hours and either clicks or posts are held
-- columns: platform VARCHAR, month DATE, clicks DOUBLE, hours DOUBLE, staff_cost DOUBLE, spend DOUBLE, currency VARCHAR, import_ids INTEGER[]
-- definition: Clicks on links of posts (Facebook, X), clicks on posts (LinkedIn counts every click), clicks in e-mails and on adverts, every click counted; hours as the team noted them; staff cost is hours times hourly cost; spend is what was paid to the platform. Only whole months of the period; a channel that publishes without clicks in its export (Instagram, YouTube) has no number of clicks, and its hours count. Staff cost is known where every hour has a cost in one currency.
WITH clicked AS (
    SELECT platform, date_trunc('month', day) AS month, sum(value) AS clicks, list(DISTINCT import_id) AS import_ids
    FROM channel_click JOIN account USING (account_id) GROUP BY ALL
),
paid AS (
    SELECT platform, date_trunc('month', first_day) AS month, sum(spend) AS spend, max(currency) AS currency,
           count(DISTINCT currency) AS currencies, list(DISTINCT import_id) AS import_ids
    FROM paid_day JOIN account USING (account_id) GROUP BY ALL
),
-- A channel that publishes, but whose export has no clicks: what it brings is unknown, and its hours were spent.
published AS (
    SELECT platform, date_trunc('month', published_day) AS month, list(DISTINCT import_id) AS import_ids
    FROM post JOIN account USING (account_id) GROUP BY ALL
),
worked AS (
    SELECT CASE channel WHEN 'newsletter' THEN 'mailchimp' WHEN 'e-mail' THEN 'mailchimp' WHEN 'twitter' THEN 'x' ELSE channel END AS platform,
           month, sum(hours) AS hours,
           CASE WHEN count(hourly_cost) = count(*) AND count(currency) = count(*) AND count(DISTINCT currency) = 1
                THEN sum(hours * hourly_cost) END AS staff_cost,
           CASE WHEN count(DISTINCT currency) = 1 THEN max(currency) END AS currency,
           list(DISTINCT import_id) AS import_ids
    FROM effort GROUP BY ALL
)
SELECT platform, CAST(month AS DATE) AS month, clicks, hours, staff_cost,
       coalesce(spend, 0) AS spend, coalesce(paid.currency, worked.currency) AS currency,
       list_sort(list_distinct(flatten([clicked.import_ids, published.import_ids, paid.import_ids, worked.import_ids]))) AS import_ids
FROM worked
LEFT JOIN clicked USING (platform, month)
LEFT JOIN published USING (platform, month)
LEFT JOIN paid USING (platform, month)
WHERE (clicks IS NOT NULL OR published.import_ids IS NOT NULL) AND hours > 0
  AND month >= $first_day AND month + INTERVAL 1 MONTH <= $last_day + INTERVAL 1 DAY
  AND coalesce(currencies, 1) = 1
  AND (paid.currency IS NULL OR worked.currency IS NULL OR paid.currency = worked.currency)
  AND len($accounts) >= 0
ORDER BY platform, month
