-- title: What we put out: posts, mailings, advertising spend
-- unit: posts, mailings, or money
-- grain: one row per account and day that has rows
-- columns: account_id INTEGER, platform VARCHAR, day DATE, measure VARCHAR, per VARCHAR, value DOUBLE, currency VARCHAR, import_ids INTEGER[]
-- definition: Posts by the day they were published (by the account overview where no posts are held), mailings by the day they were sent (tests to fewer than ten people left out), advertising spend by day in its own currency.
WITH found AS (
    SELECT account_id, published_day AS day, 'posts' AS measure, 'item' AS per, count(*) AS value, NULL AS currency,
           list(DISTINCT import_id) AS import_ids
    FROM post GROUP BY account_id, published_day
    UNION ALL
    SELECT account_id, day, 'posts', 'day', value, NULL, [import_id]
    FROM daily WHERE metric = 'posts_published' AND part = 'all' AND account_id NOT IN (SELECT account_id FROM post)
    UNION ALL
    SELECT account_id, sent_day, 'mailings', 'item', count(*), NULL, list(DISTINCT import_id)
    FROM mailing_sent GROUP BY account_id, sent_day
    UNION ALL
    SELECT account_id, first_day, 'spend', 'day', sum(spend), currency, list(DISTINCT import_id)
    FROM paid_day WHERE spend IS NOT NULL
    GROUP BY account_id, first_day, currency
)
SELECT account_id, platform, day, measure, per, value::DOUBLE AS value, currency, list_sort(import_ids) AS import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day
ORDER BY account_id, measure, day, currency
