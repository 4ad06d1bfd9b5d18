-- title: Who follows, and who lives here
-- unit: people or a share of the followers
-- grain: one row per account, dimension and bucket; one per age group of the inhabitants
-- columns: account_id INTEGER, platform VARCHAR, whose VARCHAR, day DATE, year INTEGER, dimension VARCHAR, bucket VARCHAR, first_age INTEGER, last_age INTEGER, unit VARCHAR, value DOUBLE, counted DOUBLE, source VARCHAR, import_ids INTEGER[]
-- definition: The newest split of the followers of each account by age and gender, place, trade and the like, as the platform estimates it, with how many followers it counted on the day nearest to it, within two months. Inhabitants by age group of the newest year held. Ages are read from the names of the groups; last_age is empty where a group has no upper end. A share is a fraction of one; lists of places and trades are cut by the platform.
WITH count AS (
    SELECT account_id, day, value, import_id FROM daily WHERE metric = 'followers' AND part = 'all'
    UNION ALL
    SELECT account_id, last_day, value, import_id
    FROM peer_count JOIN account USING (account_id)
    WHERE metric = 'followers' AND peer_count.platform = account.platform
      AND (lower(peer) = lower(name) OR contains(regexp_replace(lower(peer), '[^\p{L}\p{N}]+', '-', 'g'), lower(name)))
),
split AS (
    SELECT account_id, day, dimension, bucket, unit, sum(value) AS value, list(DISTINCT import_id) AS import_ids
    FROM audience
    WHERE day BETWEEN $first_day AND $last_day
    GROUP BY account_id, day, dimension, bucket, unit
    QUALIFY day = max(day) OVER (PARTITION BY account_id, dimension)
),
nearest AS (
    SELECT account_id, split_day.day AS day, max_by(value, -abs(count.day - split_day.day)) AS counted,
           max_by(count.import_id, -abs(count.day - split_day.day)) AS counted_in
    FROM (SELECT DISTINCT account_id, day FROM split) split_day JOIN count USING (account_id)
    WHERE abs(count.day - split_day.day) <= 62
    GROUP BY account_id, split_day.day
),
found AS (
    SELECT account_id, 'followers' AS whose, day, year(day) AS year, dimension, bucket, unit, value, counted,
           NULL AS source, if(counted_in IS NULL, import_ids, list_append(import_ids, counted_in)) AS import_ids
    FROM split LEFT JOIN nearest USING (account_id, day)
    UNION ALL
    SELECT account_id, 'inhabitants', NULL, year, 'age', age_group, 'people', people, NULL, source, [import_id]
    FROM population_age
    WHERE year BETWEEN year($first_day) AND year($last_day)
    QUALIFY year = max(year) OVER (PARTITION BY account_id)
),
read AS (
    SELECT *, list_transform(regexp_extract_all(bucket, '\d{1,3}'), lambda number: number::INTEGER) AS ages,
           regexp_matches(lower(bucket), '^\W*(under|below|less|unter|bis|onder|tot|moins|menos|under|meno|<)') AS below,
           regexp_matches(lower(bucket), '\+|>|≥|over|older|above|more|plus|und mehr|älter|ouder|meer|más|mais|più|oltre|över|starsi')
               OR whose = 'followers' AS upwards
    FROM found
    WHERE dimension IN ('age and gender', 'age', 'followers by age', 'viewers by age')
      -- What a spreadsheet made a day of is no age any more.
      AND NOT regexp_matches(lower(bucket), '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*\d|\d\W+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}')
)
SELECT found.account_id, platform, found.whose, found.day, found.year::INTEGER AS year, found.dimension, found.bucket,
       CASE WHEN below AND len(ages) = 1 THEN 0 ELSE ages[1] END::INTEGER AS first_age,
       CASE WHEN len(ages) = 2 THEN ages[2] WHEN below THEN ages[1] - 1 WHEN NOT upwards THEN ages[1] END::INTEGER AS last_age,
       found.unit, found.value, found.counted, found.source, list_sort(list_distinct(found.import_ids)) AS import_ids
FROM found JOIN account USING (account_id)
LEFT JOIN read ON read.account_id = found.account_id AND read.dimension = found.dimension AND read.bucket = found.bucket
    AND read.unit = found.unit AND read.whose = found.whose
WHERE len($accounts) = 0 OR found.account_id IN (SELECT unnest($accounts))
ORDER BY found.account_id, found.dimension, found.value DESC, found.bucket
