-- Every table of a Data Party store. Units stand beside each column.
-- A fact table (post ... effort) holds the version of each row that counts now; its twin <name>_replaced, made
-- by the store with the same columns, keeps what newer exports replaced, so that an import can be undone.
-- `line` is that of the file or sheet, from 1; 0 where a large file was read in one go and its lines were not counted.
-- Fact tables carry no primary key: the store keeps natural keys unique, which is twice as fast to load.

CREATE SEQUENCE organisation_ids;
CREATE TABLE organisation (
    organisation_id INTEGER PRIMARY KEY DEFAULT nextval('organisation_ids'),
    name VARCHAR NOT NULL UNIQUE,
    kind VARCHAR NOT NULL CHECK (kind IN ('own', 'peer')),
    population_served BIGINT CHECK (population_served > 0)            -- inhabitants
);

CREATE SEQUENCE account_ids;
CREATE TABLE account (                                                -- a page, profile, property, ad account, list
    account_id INTEGER PRIMARY KEY DEFAULT nextval('account_ids'),
    organisation_id INTEGER NOT NULL,
    platform VARCHAR NOT NULL,
    handle VARCHAR NOT NULL,                                          -- the platform's own id; '' while no file named it
    name VARCHAR NOT NULL,
    office VARCHAR                                                    -- of the leader who speaks there; NULL for the body's own
);

CREATE TABLE import (                                                 -- one file, imported once
    import_id INTEGER PRIMARY KEY,                                    -- without gaps: a preview takes its number back
    organisation_id INTEGER NOT NULL,
    file_name VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    bytes BIGINT NOT NULL,
    export VARCHAR NOT NULL,                                          -- name of the recognised format
    exported_at TIMESTAMP NOT NULL,                                   -- UTC; stated by the file, else the time of import
    imported_at TIMESTAMP NOT NULL,                                   -- UTC
    undone_at TIMESTAMP,                                              -- UTC; NULL while the import counts
    warnings VARCHAR[] NOT NULL
);

CREATE TABLE import_part (                                            -- what one import brought to one account
    import_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    grains VARCHAR[] NOT NULL,
    rows_read BIGINT NOT NULL,
    rows_loaded BIGINT NOT NULL,
    rows_rejected BIGINT NOT NULL,
    first_day DATE,
    last_day DATE,
    covers_from DATE,                                                 -- the days of the rows and those that the file says
    covers_to DATE,
    currency VARCHAR,
    partial VARCHAR                                                   -- why the table is not whole; NULL where it is
);

CREATE TABLE import_reject (
    import_id INTEGER NOT NULL,
    sheet VARCHAR NOT NULL,
    line BIGINT NOT NULL,                                             -- line of the file or row of the sheet, from 1
    reason VARCHAR NOT NULL,
    raw VARCHAR NOT NULL
);

CREATE TABLE mapping (                                                -- what a user said the columns of a file mean
    name VARCHAR PRIMARY KEY,                                         -- that of its export, made of its header
    label VARCHAR NOT NULL,
    json VARCHAR NOT NULL,
    made_at TIMESTAMP NOT NULL,                                       -- UTC
    forgotten_at TIMESTAMP                                            -- UTC; NULL while files are compared with it
);

CREATE TABLE setting (name VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);

CREATE TABLE post (                                                   -- one published item, totals as of the export
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    post_id VARCHAR NOT NULL,
    published_at TIMESTAMP,                                           -- UTC; NULL where the file has only a day
    published_day DATE,                                               -- UTC day
    post_type VARCHAR,
    title VARCHAR,                                                    -- handles, addresses and phone numbers masked
    permalink VARCHAR,
    funding VARCHAR,                                                  -- as the platform words it; NULL is not known to be paid
    impressions DOUBLE,                                               -- showings
    reach DOUBLE,                                                     -- people; never added up
    engagements DOUBLE,                                               -- the platform's own total
    reactions DOUBLE,
    comments DOUBLE,
    shares DOUBLE,
    saves DOUBLE,
    clicks DOUBLE,                                                    -- every click the platform counts
    link_clicks DOUBLE,                                               -- clicks on the link of the post
    video_views DOUBLE,
    watch_hours DOUBLE,
    followers_gained DOUBLE
);

CREATE TABLE daily (                                                  -- one number of one account on one day
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    day DATE NOT NULL,
    metric VARCHAR NOT NULL,
    part VARCHAR NOT NULL CHECK (part IN ('all', 'organic', 'paid')),
    value DOUBLE NOT NULL
);

CREATE TABLE campaign (                                               -- paid: one line of a report over its days
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    level VARCHAR NOT NULL CHECK (level IN ('account', 'campaign', 'ad_group', 'ad')),
    item VARCHAR NOT NULL,                                            -- what the line is about, and which of several alike
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    currency VARCHAR,                                                 -- ISO 4217; NULL where no costs are said
    spend DOUBLE,                                                     -- in `currency`
    impressions DOUBLE,
    clicks DOUBLE,
    interactions DOUBLE,
    conversions DOUBLE
);

CREATE TABLE mailing (                                                -- one e-mail sent to a list
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    mailing_id VARCHAR NOT NULL,
    sent_at TIMESTAMP,                                                -- in the account's own time zone
    sent_day DATE,
    list VARCHAR,
    is_part BOOLEAN,                                                  -- a part of an A/B test that is listed as a whole too
    title VARCHAR,
    subject VARCHAR,
    sends DOUBLE,                                                     -- recipients
    deliveries DOUBLE,                                                -- recipients less bounces
    opens DOUBLE,                                                     -- people, tracked; inflated by prefetching since September 2021
    total_opens DOUBLE,
    clicks DOUBLE,                                                    -- people
    total_clicks DOUBLE,
    bounces DOUBLE,
    unsubscribes DOUBLE
);

CREATE TABLE message (                                                -- one message from or to the public, masked
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    message_id VARCHAR NOT NULL,
    author VARCHAR,                                                   -- keyed hash, NULL for ourselves
    inbound BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,                                    -- UTC
    reply_to VARCHAR,
    text VARCHAR,                                                     -- masked
    network VARCHAR,                                                  -- where it was written, as the file words it
    reply_hours DOUBLE                                                -- until our first reply, where the file says it
);

CREATE TABLE audience (                                               -- who follows, as a split on a day
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    day DATE NOT NULL,
    dimension VARCHAR NOT NULL,
    bucket VARCHAR NOT NULL,
    unit VARCHAR NOT NULL CHECK (unit IN ('people', 'share')),        -- a share is a fraction of the whole
    value DOUBLE NOT NULL
);

CREATE TABLE breakdown (                                              -- one number of one item of a table over some days
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    dimension VARCHAR NOT NULL,                                       -- what the items are: page, query, country ...
    item VARCHAR NOT NULL,
    metric VARCHAR NOT NULL,
    part VARCHAR NOT NULL CHECK (part IN ('all', 'organic', 'paid')),
    value DOUBLE NOT NULL,
    currency VARCHAR                                                  -- ISO 4217, of amounts of money
);

CREATE TABLE peer_count (                                             -- one number of another body over some days
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,                                      -- our account whose export it stands in
    peer VARCHAR NOT NULL,
    platform VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    metric VARCHAR NOT NULL,
    value DOUBLE NOT NULL
);

CREATE TABLE peer_post (                                              -- one published item of another body
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,                                      -- our collection of peers
    peer VARCHAR NOT NULL,
    platform VARCHAR NOT NULL,
    post_id VARCHAR NOT NULL,
    published_at TIMESTAMP,                                           -- UTC
    published_day DATE,                                               -- UTC day
    post_type VARCHAR,
    title VARCHAR,                                                    -- masked
    permalink VARCHAR,
    followers DOUBLE,                                                 -- of the peer when it published; never added up
    impressions DOUBLE,
    engagements DOUBLE,
    reactions DOUBLE,
    comments DOUBLE,
    shares DOUBLE,
    video_views DOUBLE
);

CREATE TABLE event (                                                  -- something that happened
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    day DATE NOT NULL,
    label VARCHAR NOT NULL
);

CREATE TABLE effort (                                                 -- staff time by channel
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    month DATE NOT NULL,                                              -- its first day
    channel VARCHAR NOT NULL,                                         -- a platform code
    hours DOUBLE NOT NULL,
    hourly_cost DOUBLE,                                               -- in `currency` for an hour
    currency VARCHAR
);

CREATE TABLE leader (                                                 -- one leader, by office, on one network over some days
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    body VARCHAR NOT NULL,                                            -- whose leader; the name of our organisation for ours
    office VARCHAR NOT NULL,                                          -- never a person's name
    platform VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    found BOOLEAN NOT NULL,                                           -- whether anybody who looks finds an account there
    followers DOUBLE,                                                 -- on the last day
    posts DOUBLE,
    replies DOUBLE,                                                   -- answers to others
    engagements DOUBLE                                                -- reactions, comments and shares of those posts
);

CREATE TABLE benchmark (                                              -- a published figure that the user added
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    metric VARCHAR NOT NULL,                                          -- id in the catalogue of metrics that it is a figure of
    platform VARCHAR NOT NULL,                                        -- platform code or channel, 'any' for any
    value DOUBLE NOT NULL,                                            -- a rate as a fraction of one
    unit VARCHAR NOT NULL,                                            -- share, hours, number, or an ISO 4217 currency
    numerator VARCHAR NOT NULL,
    denominator VARCHAR NOT NULL,
    statistic VARCHAR NOT NULL,                                       -- how one body's number is made
    population VARCHAR NOT NULL,
    sample VARCHAR,                                                   -- how many were asked or counted
    period VARCHAR NOT NULL,                                          -- when it was measured, as the source words it
    year INTEGER NOT NULL,                                            -- the last year of that
    country VARCHAR,
    source VARCHAR NOT NULL,
    checked_on DATE NOT NULL
);

CREATE TABLE population_age (                                         -- inhabitants of one age group in one year
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    age_group VARCHAR NOT NULL,                                       -- 0-17, 18-24, 65+
    people DOUBLE NOT NULL,
    source VARCHAR
);

CREATE TABLE message_check (                                          -- what a person found who read a message
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    message_id VARCHAR NOT NULL,                                      -- of `message`
    checked_on DATE NOT NULL,
    feeling VARCHAR NOT NULL,                                         -- negative, neutral or positive
    needs_answer BOOLEAN,
    false_claim BOOLEAN                                               -- it says or asks about something that is not true
);

CREATE TABLE press (                                                  -- a press release on our website, or an outlet's report of it
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    day DATE NOT NULL,
    release VARCHAR NOT NULL,                                         -- its title, masked
    outlet VARCHAR NOT NULL,                                          -- who reported it; '' for the release itself
    readers DOUBLE,                                                   -- people whom the outlet says it reaches
    page_views DOUBLE                                                 -- of the release on our own website
);
