-- title: Press releases, who took them up and how often they were viewed, and how many people saw each post
-- unit: readers as the outlet states them, page views, visitors, people who saw a post
-- grain: one row per release and outlet, per page of a website that looks like a release, and per post with a number of people
-- columns: account_id INTEGER, counted_in VARCHAR, platform VARCHAR, day DATE, item VARCHAR, outlet VARCHAR, dated BOOLEAN, grown BOOLEAN, paid BOOLEAN, readers DOUBLE, page_views DOUBLE, visitors DOUBLE, reach DOUBLE, import_ids INTEGER[]
-- definition: Rows of "our list" are those of the table of press releases: with outlet '' the release on our own website, else an outlet that took it up and the readers that it states, which are those of the whole paper, station or site. A release is grown when it is seven days old or more on the day of the file. Rows of "pages" are pages of a website's export whose address names the press or news and goes on to an article; views are added up over files whose days do not overlap, else those of the file with the most count; visitors are held for the same file or files. Dated says that the address holds the year and month of the release, and that the files begin no later than that month ends; else day is the last day that was counted. Clicks in a search are no page views and left out. Rows of "posts": people who saw the post up to the export, as the platform counts them, never added up; paid is what the platform marks as boosted or sponsored (most exports mark nothing), grown a post that is seven days older than the last day of its file.
WITH listed AS (
    SELECT account_id, 'our list' AS counted_in, day, release AS item, outlet, true AS dated, day <= exported_at::DATE - 7 AS grown,
           false AS paid, readers, page_views, NULL::DOUBLE AS visitors, NULL::DOUBLE AS reach, [import_id] AS import_ids
    FROM press JOIN import USING (import_id)
),
seen AS (
    SELECT account_id, 'posts' AS counted_in, published_day AS day, post_id AS item, '' AS outlet, true AS dated,
           published_day <= least(covers_to, exported_at::DATE) - 7 AS grown,
           funding IS NOT NULL AND NOT regexp_matches(lower(funding), '^(org|орг)') AS paid, NULL AS readers, NULL AS page_views,
           NULL AS visitors, reach, [post.import_id] AS import_ids
    FROM post LEFT JOIN import_part USING (import_id, account_id) LEFT JOIN import USING (import_id)
    WHERE reach > 0
),
page AS (
    SELECT account_id, first_day, last_day, regexp_replace(item, ' / [^/ ]+$', '') AS address, import_id,
           sum(value) FILTER (metric = 'pageviews') AS page_views,
           max(value) FILTER (metric IN ('users', 'active_users')) AS visitors
    FROM breakdown
    WHERE dimension = 'page' AND part = 'all' AND metric IN ('pageviews', 'users', 'active_users')
      AND regexp_matches(item, '(?i)/(press|press-?releases?|news|newsroom|media|media-?releases?|pers|persberichten|nieuws|presse|pressemitteilungen|medienmitteilungen|aktuelles|actualites|communiques|communiques-de-presse|prensa|notas-de-prensa|noticias|comunicados|imprensa|comunicati|comunicati-stampa|notizie|nyheder|nyheter|pressemeddelelser|pressmeddelanden|pressemeldinger|aktualnosci)/(.*[^/ ].*)$')
    GROUP BY ALL
    HAVING page_views > 0
),
whole AS (
    SELECT account_id, address, min(first_day) AS first_day, max(last_day) AS last_day,
           sum(last_day - first_day + 1) <= max(last_day) - min(first_day) + 1 AS apart,
           if(apart, sum(page_views), max(page_views)) AS page_views,
           if(apart, if(count(visitors) = count(*), sum(visitors), NULL), max_by(visitors, page_views)) AS visitors,
           list_sort(list(DISTINCT import_id)) AS import_ids
    FROM page GROUP BY account_id, address
),
said AS (
    SELECT *, try_strptime(nullif(regexp_extract(address, '[/-](20[0-9][0-9])[/-]([01]?[0-9])[/-]', 1), '') || '-'
                           || regexp_extract(address, '[/-](20[0-9][0-9])[/-]([01]?[0-9])[/-]', 2), '%Y-%m')::DATE AS month
    FROM whole
),
found AS (
    SELECT * FROM listed
    UNION ALL
    SELECT * FROM seen
    UNION ALL
    SELECT account_id, 'pages', if(told, month, last_day), address, '', told, told AND last_day >= last_day(month) + 7, false,
           NULL, page_views, visitors, NULL, import_ids
    FROM (SELECT *, coalesce(month <= last_day AND first_day <= last_day(month), false) AS told FROM said)
)
SELECT account_id, counted_in, platform, day, item, outlet, dated, coalesce(grown, false) AS grown, paid, readers, page_views, visitors, reach,
       import_ids
FROM found JOIN account USING (account_id)
WHERE (len($accounts) = 0 OR account_id IN (SELECT unnest($accounts)))
  AND day BETWEEN $first_day AND $last_day
ORDER BY account_id, counted_in, day, item, outlet
