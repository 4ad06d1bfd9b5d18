-- title: Clicks to our services, staff hours and spend, by channel and month
-- unit: clicks, hours, money
-- grain: one row per channel and calendar month in which hours and either clicks or posts are held
-- columns: platform VARCHAR, month DATE, clicks DOUBLE, hours DOUBLE, staff_cost DOUBLE, spend DOUBLE, currency VARCHAR, import_ids INTEGER[]
-- definition: Clicks on links of posts (Facebook, X), clicks on posts (LinkedIn counts every click), clicks in e-mails and on adverts, every click counted; hours as the team noted them; staff cost is hours times hourly cost; spend is what was paid to the platform. Only whole months of the period; a channel without clicks in its export (Instagram, YouTube) has nought clicks and its hours count.
WITH clicked AS (
    SELECT platform, date_trunc('month', day) AS month, sum(value) AS clicks, list(DISTINCT import_id) AS import_ids
    FROM channel_click JOIN account USING (account_id) GROUP BY ALL
),
paid AS (
    SELECT platform, date_trunc('month', first_day) AS month, sum(spend) AS spend, max(currency) AS currency,
           count(DISTINCT currency) AS currencies
    FROM paid_day JOIN account USING (account_id) GROUP BY ALL
),
-- A channel that publishes but whose export has no clicks brings nought of them; its hours were spent all the same.
published AS (
    SELECT platform, date_trunc('month', published_day) AS month, list(DISTINCT import_id) AS import_ids
    FROM post JOIN account USING (account_id) GROUP BY ALL
),
worked AS (
    SELECT CASE channel WHEN 'newsletter' THEN 'mailchimp' WHEN 'e-mail' THEN 'mailchimp' WHEN 'twitter' THEN 'x' ELSE channel END AS platform,
           month, sum(hours) AS hours, sum(hours * hourly_cost) AS staff_cost, max(currency) AS currency,
           list(DISTINCT import_id) AS import_ids
    FROM effort GROUP BY ALL
)
SELECT platform, CAST(month AS DATE) AS month, coalesce(clicks, 0) AS clicks, hours, staff_cost,
       coalesce(spend, 0) AS spend, coalesce(paid.currency, worked.currency) AS currency,
       list_sort(list_distinct(flatten([clicked.import_ids, published.import_ids, worked.import_ids]))) AS import_ids
FROM worked
LEFT JOIN clicked USING (platform, month)
LEFT JOIN published USING (platform, month)
LEFT JOIN paid USING (platform, month)
WHERE (clicks IS NOT NULL OR published.import_ids IS NOT NULL) AND hours > 0
  AND month >= $first_day AND month + INTERVAL 1 MONTH <= $last_day + INTERVAL 1 DAY
  AND (paid.currency IS NULL OR worked.currency IS NULL OR (paid.currency = worked.currency AND currencies = 1))
  AND len($accounts) >= 0
ORDER BY platform, month
