package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

/** Forty questions and five evaluators: the sheet and the moderator's board over http, shown and saved whole. */
@DatabaseTest
class ScoreMatrixBenchmark {

    private static final int ROUNDS = 20;
    private static final String READ = "all scores of the same sheets, read from their table";
    private static final String WRITTEN = "the same scores written into a plain table, by batches";
    private static final Percentiles SHEET = new Percentiles("An evaluator's sheet, shown", "bidders", READ);
    private static final Percentiles SAVED = new Percentiles("An evaluator's sheet, saved", "bidders", WRITTEN);
    private static final Percentiles BOARD = new Percentiles("The moderator's board, shown", "bidders", READ);
    private static final Percentiles AGREED = new Percentiles("The moderator's board, saved", "bidders", WRITTEN);

    private static final Percentiles SHEET_FILE = new Percentiles("An evaluator's sheet as XLSX", "bidders", READ);
    private static final Percentiles BOARD_FILE = new Percentiles("The agreed scores as XLSX", "bidders", READ);

    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern AREA = Pattern.compile("<textarea ([^>]*)>([^<]*)</textarea>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    WideEvaluation wide;

    @Autowired
    JdbcTemplate sql;

    static List<Integer> sizes() {
        return Measured.sizes(15, 30, 60);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aWideMatrix(int suppliers) {
        String lotRole = wide.stands(suppliers);
        Visitor evaluator = new Visitor(port);
        evaluator.signIn(WideEvaluation.EVALUATORS.get(0), WideEvaluation.PASSWORD);
        measure(evaluator, lotRole, "scoreQuality", suppliers, SHEET, SAVED);
        file(evaluator, lotRole, "my-scores", suppliers, SHEET_FILE);
        wide.submitsTheLast(lotRole);
        Visitor moderator = new Visitor(port);
        moderator.signIn("moderator", WideEvaluation.PASSWORD);
        measure(moderator, lotRole, "moderateScores", suppliers, BOARD, AGREED);
        file(moderator, lotRole, "consensus", suppliers, BOARD_FILE);
    }

    private void file(Visitor visitor, String lotRole, String part, int suppliers, Percentiles written) {
        String path = "/evaluations/%s/%s/file/download?format=xlsx".formatted(lotRole, part);
        List<Long> files = new ArrayList<>();
        List<Long> reads = new ArrayList<>();
        for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
            long file = Percentiles.time(
                    () -> assertThat(visitor.get(path).statusCode()).isEqualTo(200));
            long read = Percentiles.time(() -> plainRead(lotRole));
            if (round >= 0) {
                files.add(file);
                reads.add(read);
            }
        }
        written.at(suppliers, files, reads);
    }

    private void measure(
            Visitor visitor, String lotRole, String task, int suppliers, Percentiles shown, Percentiles saved) {
        String action = "/tasks/" + task;
        String path = action + "?taskId=" + wide.task(task, lotRole);
        Map<String, String> fields = fields(visitor.get(path).body());
        assertThat(fields.keySet().stream().filter(name -> name.startsWith("score-")))
                .hasSize(suppliers * WideEvaluation.QUESTIONS);
        fields.replaceAll((name, value) -> name.startsWith("score-")
                ? "3"
                : name.startsWith("reason-") ? "Says who does what by when, with evidence" : value);
        assertSaved(send(visitor, action, fields));
        List<Long> looks = new ArrayList<>();
        List<Long> saves = new ArrayList<>();
        List<Long> reads = new ArrayList<>();
        List<Long> writes = new ArrayList<>();
        String changed = fields.keySet().stream()
                .filter(name -> name.startsWith("score-"))
                .findFirst()
                .orElseThrow();
        for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
            var page = new ArrayList<String>();
            long look = Percentiles.time(() -> page.add(visitor.get(path).body()));
            Map<String, String> now = fields(page.get(0));
            now.put(changed, String.valueOf(Math.floorMod(round, 5)));
            long save = Percentiles.time(() -> assertSaved(send(visitor, action, now)));
            long read = Percentiles.time(() -> plainRead(lotRole));
            long written = Percentiles.time(() -> plainWrite(lotRole, suppliers));
            // The first quarter warms everything up.
            if (round >= 0) {
                looks.add(look);
                saves.add(save);
                reads.add(read);
                writes.add(written);
            }
        }
        shown.at(suppliers, looks, reads);
        saved.at(suppliers, saves, writes);
    }

    @AfterAll
    static void write() {
        ClockUtil.reset();
        SHEET.write("score-sheet-shown");
        SAVED.write("score-sheet-saved");
        BOARD.write("score-board-shown");
        AGREED.write("score-board-saved");
        SHEET_FILE.write("score-sheet-file");
        BOARD_FILE.write("score-board-file");
    }

    private static void assertSaved(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(() -> answer.body().replaceAll("(?s).*error-summary(.{0,1500}).*", "$1"))
                .isEqualTo(302);
    }

    private void plainRead(String lotRole) {
        assertThat(sql.queryForList("select * from evaluation_score where lot_role = ?", lotRole))
                .isNotEmpty();
    }

    private void plainWrite(String lotRole, int suppliers) {
        sql.execute("create table if not exists plain_score (id varchar(100) primary key, score integer, reason"
                + " varchar(4000))");
        sql.update("delete from plain_score");
        List<Object[]> rows = new ArrayList<>();
        for (int number = 0; number < suppliers * WideEvaluation.QUESTIONS; number++) {
            rows.add(new Object[] {lotRole + number, number % 6, "Says who does what by when, with evidence"});
        }
        sql.batchUpdate("insert into plain_score values (?, ?, ?)", rows);
    }

    private static HttpResponse<String> send(Visitor visitor, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return visitor.send(visitor.request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What a browser would send of the page's form. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher input = INPUT.matcher(page); input.find(); ) {
            one(NAME, input.group(1), name -> fields.put(name, first(VALUE, input.group(1))));
        }
        for (Matcher area = AREA.matcher(page); area.find(); ) {
            one(NAME, area.group(1), name -> fields.put(name, HtmlUtils.htmlUnescape(area.group(2))));
        }
        return fields;
    }

    private static void one(Pattern pattern, String text, Consumer<String> found) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            found.accept(matcher.group(1));
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? HtmlUtils.htmlUnescape(matcher.group(1)) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
