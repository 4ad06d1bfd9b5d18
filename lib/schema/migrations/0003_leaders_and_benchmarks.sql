-- Leaders' accounts by office, leaders of other bodies, published figures that users add.
ALTER TABLE account ADD COLUMN office VARCHAR;

CREATE TABLE leader (
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    body VARCHAR NOT NULL,
    office VARCHAR NOT NULL,
    platform VARCHAR NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    found BOOLEAN NOT NULL,
    followers DOUBLE,
    posts DOUBLE,
    replies DOUBLE,
    engagements DOUBLE
);
CREATE TABLE leader_replaced AS FROM leader LIMIT 0;

CREATE TABLE benchmark (
    import_id INTEGER NOT NULL,
    line BIGINT NOT NULL,
    account_id INTEGER NOT NULL,
    label VARCHAR NOT NULL,
    metric VARCHAR NOT NULL,
    platform VARCHAR NOT NULL,
    value DOUBLE NOT NULL,
    unit VARCHAR NOT NULL,
    numerator VARCHAR NOT NULL,
    denominator VARCHAR NOT NULL,
    statistic VARCHAR NOT NULL,
    population VARCHAR NOT NULL,
    sample VARCHAR,
    period VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    country VARCHAR,
    source VARCHAR NOT NULL,
    checked_on DATE NOT NULL
);
CREATE TABLE benchmark_replaced AS FROM benchmark LIMIT 0;
