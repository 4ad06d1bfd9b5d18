-- title: Leaders by office: where they are found, what they publish, whether they answer and are heard
-- unit: posts, replies, engagements, people
-- grain: one row per body, office, network and period that was counted
-- columns: body VARCHAR, ours BOOLEAN, office VARCHAR, platform VARCHAR, first_day DATE, last_day DATE, found BOOLEAN, followers DOUBLE, posts DOUBLE, replies DOUBLE, engagements DOUBLE, import_ids INTEGER[]
-- definition: Counted by hand in a table, in periods whose middle lies in the days asked for; and for those of our imported accounts that belong to an office, their posts of those days and the engagements of those posts (the platform's total, else reactions, comments and shares). An account that was imported counts before a line of the table on the same office and network. A leader is an office, never a person. Leaders are of ours where the body is our organisation.
WITH own AS (SELECT name FROM organisation WHERE kind = 'own'),
published AS (
    SELECT account_id, count(*) AS posts,
           sum(coalesce(engagements, coalesce(reactions, 0) + coalesce(comments, 0) + coalesce(shares, 0))) AS engagements
    FROM post WHERE published_day BETWEEN $first_day AND $last_day GROUP BY account_id
),
following AS (
    SELECT account_id, arg_max(value, day) AS followers, list(DISTINCT import_id) AS import_ids
    FROM daily WHERE metric = 'followers' AND part = 'all' AND day BETWEEN $first_day AND $last_day GROUP BY account_id
),
covered AS (
    SELECT account_id, greatest(min(covers_from), $first_day) AS first_day, least(max(covers_to), $last_day) AS last_day,
           list(DISTINCT import_id) AS import_ids
    FROM import_part JOIN import USING (import_id)
    WHERE undone_at IS NULL AND list_contains(grains, 'post') GROUP BY account_id
),
imported AS (
    SELECT (SELECT name FROM own) AS body, true AS ours, office, platform, covered.first_day, covered.last_day, true AS found,
           followers, coalesce(posts, 0)::DOUBLE AS posts, NULL::DOUBLE AS replies, engagements,
           list_sort(list_distinct(list_concat(covered.import_ids, coalesce(following.import_ids, [])))) AS import_ids
    FROM account JOIN covered USING (account_id) LEFT JOIN published USING (account_id) LEFT JOIN following USING (account_id)
    WHERE office IS NOT NULL AND covered.first_day <= covered.last_day
),
counted AS (
    SELECT CASE WHEN lower(body) IN ('us', 'we', 'ours', lower(own.name)) THEN own.name ELSE body END AS body,
           lower(body) IN ('us', 'we', 'ours', lower(own.name)) AS ours,
           office, platform, first_day, last_day, found, followers, posts, replies, engagements, [import_id] AS import_ids
    FROM leader CROSS JOIN own
    WHERE first_day + ((last_day - first_day) // 2)::INTEGER BETWEEN $first_day AND $last_day
)
SELECT body, ours, office, platform, first_day, last_day, found, followers, posts, replies, engagements, import_ids
FROM (
    FROM imported
    UNION ALL
    FROM counted ANTI JOIN imported
      ON counted.ours AND lower(counted.office) = lower(imported.office) AND counted.platform = imported.platform
)
WHERE len($accounts) >= 0
ORDER BY ours DESC, body, office, platform, first_day
