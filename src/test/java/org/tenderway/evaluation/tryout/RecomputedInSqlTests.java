package org.tenderway.evaluation.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.methodology.Assessed;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.PriceMethod;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.RandomMethodologies;
import org.tenderway.methodology.TrialBid;

/** A thousand random methodologies, recomputed by the database from weights, scores and prices alone. */
@DatabaseTest
class RecomputedInSqlTests {

    private static final int SCHEMES = 1000;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void tables() {
        sql = TestDatabase.asOwner(sql);
        sql.execute(
                """
                create table recomputed_scheme (id integer primary key, method varchar(40), weight numeric(20,6),
                  zero_at numeric(20,6), mean_score numeric(20,6), per_percent numeric(20,6), low_end numeric(20,6),
                  high_end numeric(20,6), maximum numeric(20,6), optimum numeric(20,6), unit numeric(20,6),
                  minimum_quality numeric(20,6), policy varchar(20), digits integer, step numeric(20,10),
                  part_digits integer, part_step numeric(20,10), mode varchar(20))""");
        sql.execute(
                """
                create table recomputed_question (scheme integer, code varchar(20), weight numeric(20,6),
                  top numeric(20,6), minimum numeric(20,6))""");
        sql.execute("create table recomputed_bid (scheme integer, bidder varchar(20), price numeric(20,6))");
        sql.execute(
                "create table recomputed_score (scheme integer, bidder varchar(20), code varchar(20), score numeric(20,6))");
    }

    @AfterEach
    void gone() {
        List.of("score", "bid", "question", "scheme").forEach(table -> sql.execute("drop table recomputed_" + table));
    }

    record Expected(BigDecimal total, int place) {}

    @Test
    void aThousandRandomMethodologiesComeOutTheSameToTheLastDecimal() {
        Random random = new Random(20261122);
        Map<String, Assessed> assessed = new HashMap<>();
        int ties = 0;
        int out = 0;
        for (int id = 0; id < SCHEMES; id++) {
            Methodology methodology = RandomMethodologies.methodology(random);
            List<TrialBid> bids = RandomMethodologies.bids(random, methodology);
            store(id, methodology, bids);
            Outcome outcome = Outcome.of(methodology, bids);
            ties += outcome.ties().size();
            for (Assessed each : outcome.bids()) {
                assessed.put(id + "/" + each.bidder(), each);
                out += each.isIn() ? 0 : 1;
            }
        }
        Map<String, Expected> recomputed = recomputed();
        assertThat(recomputed).hasSameSizeAs(assessed);
        assessed.forEach((key, each) -> {
            Expected expected = java.util.Objects.requireNonNull(recomputed.get(key), key);
            assertThat(each.shown()).as("total of " + key).isEqualByComparingTo(expected.total());
            assertThat(each.place()).as("place of " + key).isEqualTo(expected.place());
        });
        System.out.printf(
                "%d methodologies, %d bids, %d ties, %d bids out: equal%n", SCHEMES, assessed.size(), ties, out);
        assertThat(ties).isGreaterThan(20);
        assertThat(out).isGreaterThan(100);
    }

    private void store(int id, Methodology methodology, List<TrialBid> bids) {
        var price = methodology.price();
        var terms = price.terms();
        var rounding = methodology.rounding();
        sql.update(
                "insert into recomputed_scheme values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                id,
                price.method().name(),
                price.weight(),
                terms.zeroAt(),
                terms.meanScore(),
                terms.pointsPerPercent(),
                terms.floor(),
                terms.ceiling(),
                terms.maximum(),
                terms.optimum(),
                terms.unit(),
                methodology.minimumQuality(),
                rounding.policy().name(),
                rounding.decimals(),
                BigDecimal.ONE.movePointLeft(rounding.decimals()),
                rounding.componentDecimals(),
                BigDecimal.ONE.movePointLeft(rounding.componentDecimals()),
                rounding.mode().name());
        List<Object[]> questions = new ArrayList<>();
        for (Question question : methodology.questions()) {
            questions.add(new Object[] {id, question.code(), question.weight(), question.top(), question.minimum()});
        }
        sql.batchUpdate("insert into recomputed_question values (?,?,?,?,?)", questions);
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> scores = new ArrayList<>();
        for (TrialBid bid : bids) {
            rows.add(new Object[] {id, bid.bidder(), bid.price()});
            bid.scores().forEach((code, score) -> scores.add(new Object[] {id, bid.bidder(), code, score}));
        }
        sql.batchUpdate("insert into recomputed_bid values (?,?,?)", rows);
        sql.batchUpdate("insert into recomputed_score values (?,?,?,?)", scores);
    }

    /** Half even is half up, less one step where the figure lay exactly half way and the step came out odd. */
    private static String rounded(String figure, String digits, String step) {
        return """
                (case when mode = 'HALF_EVEN' and abs(round(%1$s, %2$s) - (%1$s)) * 2 = %3$s
                    and mod(round(round(%1$s, %2$s) / %3$s, 0), 2) = 1
                  then round(%1$s, %2$s) - %3$s else round(%1$s, %2$s) end)"""
                .formatted(figure, digits, step);
    }

    /** One division at the end of each formula, so that forty decimals are as good as exact. */
    private Map<String, Expected> recomputed() {
        String share = "cast(q.weight * s.score / q.top as numeric(60,20))";
        String query =
                """
                with points as (
                  select b.scheme, b.bidder, b.price,
                    sum(%1$s) as exact_quality,
                    sum(case when m.policy = 'COMPONENTS' then %2$s else %1$s end) as quality,
                    sum(case when q.minimum is not null and s.score < q.minimum then 1 else 0 end) as missed
                  from recomputed_bid b
                  join recomputed_scheme m on m.id = b.scheme
                  join recomputed_score s on s.scheme = b.scheme and s.bidder = b.bidder
                  join recomputed_question q on q.scheme = b.scheme and q.code = s.code
                  group by b.scheme, b.bidder, b.price),
                judged as (
                  select p.*, case when missed = 0 and (m.minimum_quality is null or quality >= m.minimum_quality)
                    and not (m.method = 'PRICE_PER_QUALITY_POINT' and quality = 0) then 1 else 0 end as eligible,
                    case when missed = 0 and (m.minimum_quality is null or quality >= m.minimum_quality)
                    then 1 else 0 end as counting
                  from points p join recomputed_scheme m on m.id = p.scheme),
                base as (
                  select scheme, min(price) as lowest, sum(price) as prices, count(*) as bids
                  from judged where counting = 1 group by scheme),
                parts as (
                  select j.scheme, j.bidder, j.eligible, j.price, j.quality, m.policy, m.mode, m.method,
                    m.digits, m.step, m.part_digits, m.part_step,
                    case when j.counting = 0 and m.method not in ('PRICE_PER_QUALITY_POINT', 'VALUE_FOR_MONEY_INDEX') then 0
                      when m.method = 'RELATIVE_TO_LOWEST' then m.weight * b.lowest
                      when m.method = 'LINEAR' and j.price < m.zero_at * b.lowest
                        then m.weight * (m.zero_at * b.lowest - j.price)
                      when m.method = 'MEAN_DEVIATION' and m.mean_score * b.prices
                          - (b.bids * j.price - b.prices) * 100 * m.per_percent < m.low_end * b.prices
                        then m.weight * m.low_end
                      when m.method = 'MEAN_DEVIATION' and m.mean_score * b.prices
                          - (b.bids * j.price - b.prices) * 100 * m.per_percent > m.high_end * b.prices
                        then m.weight * m.high_end
                      when m.method = 'MEAN_DEVIATION' then m.weight
                        * (m.mean_score * b.prices - (b.bids * j.price - b.prices) * 100 * m.per_percent)
                      when m.method = 'OPTIMAL' and j.price <= m.optimum then m.weight
                      when m.method = 'OPTIMAL' and j.price < m.maximum then m.weight * (m.maximum - j.price)
                      when m.method = 'PRICE_PER_QUALITY_POINT' and j.quality > 0 then j.price
                      when m.method = 'VALUE_FOR_MONEY_INDEX' then j.quality * m.unit
                      else 0 end as top_of,
                    case when j.counting = 0 and m.method not in ('PRICE_PER_QUALITY_POINT', 'VALUE_FOR_MONEY_INDEX') then 1
                      when m.method = 'RELATIVE_TO_LOWEST' then j.price
                      when m.method = 'LINEAR' and j.price < m.zero_at * b.lowest then b.lowest * (m.zero_at - 1)
                      when m.method = 'MEAN_DEVIATION' and (m.mean_score * b.prices
                          - (b.bids * j.price - b.prices) * 100 * m.per_percent < m.low_end * b.prices
                        or m.mean_score * b.prices
                          - (b.bids * j.price - b.prices) * 100 * m.per_percent > m.high_end * b.prices) then 100
                      when m.method = 'MEAN_DEVIATION' then 100 * b.prices
                      when m.method = 'OPTIMAL' and j.price > m.optimum and j.price < m.maximum
                        then m.maximum - m.optimum
                      when m.method = 'PRICE_PER_QUALITY_POINT' and j.quality > 0 then j.quality * m.unit
                      when m.method = 'VALUE_FOR_MONEY_INDEX' then j.price
                      else 1 end as below_of,
                    case when m.method = 'VALUE_FOR_MONEY_INDEX'
                        or (m.method = 'PRICE_PER_QUALITY_POINT' and j.quality > 0) then 0 else j.quality end as added
                  from judged j join recomputed_scheme m on m.id = j.scheme left join base b on b.scheme = j.scheme),
                exact as (
                  select p.*, case when policy in ('PRICE_FIRST', 'COMPONENTS')
                      and method not in ('PRICE_PER_QUALITY_POINT', 'VALUE_FOR_MONEY_INDEX')
                    then added + %3$s
                    else cast(added * below_of + top_of as numeric(110,50)) / below_of end as total
                  from parts p)
                select scheme, bidder, %4$s as shown,
                  case when eligible = 0 then 0 else rank() over (partition by scheme, eligible
                    order by case when method = 'PRICE_PER_QUALITY_POINT' then round(total, 30)
                      else -round(total, 30) end, quality desc, price) end as place
                from exact"""
                        .formatted(
                                share,
                                rounded(
                                                "cast(q.weight * s.score / q.top as numeric(60,20))",
                                                "m.part_digits",
                                                "m.part_step")
                                        .replace("mode =", "m.mode ="),
                                rounded("(cast(top_of as numeric(110,50)) / below_of)", "part_digits", "part_step"),
                                rounded("total", "digits", "step"));
        Map<String, Expected> found = new HashMap<>();
        sql.query(query, row -> {
            found.put(
                    row.getInt("scheme") + "/" + row.getString("bidder"),
                    new Expected(row.getBigDecimal("shown"), row.getInt("place")));
        });
        return found;
    }

    @Test
    void everyMethodAndBothWaysOfRoundingAreAmongThem() {
        Random random = new Random(20261122);
        List<PriceMethod> methods = new ArrayList<>();
        List<RoundingMode> modes = new ArrayList<>();
        for (int id = 0; id < 200; id++) {
            Methodology methodology = RandomMethodologies.methodology(random);
            methods.add(methodology.price().method());
            modes.add(methodology.rounding().mode());
        }
        assertThat(methods).contains(PriceMethod.values());
        assertThat(modes).contains(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN);
    }
}
