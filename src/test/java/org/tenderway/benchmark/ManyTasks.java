package org.tenderway.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies of one process that waits at a task, row by row: how processes come to be is measured elsewhere. */
final class ManyTasks {

    private static final List<String> TABLES = List.of(
            "act_ru_execution where proc_inst_id_ = ?",
            "act_ru_task where proc_inst_id_ = ?",
            "act_ru_identitylink where task_id_ in (select id_ from act_ru_task where proc_inst_id_ = ?)",
            "act_ru_variable where proc_inst_id_ = ?",
            "act_ru_job where process_instance_id_ = ?",
            "act_hi_procinst where proc_inst_id_ = ?",
            "act_hi_actinst where proc_inst_id_ = ?",
            "act_hi_taskinst where proc_inst_id_ = ?");
    private static final int IN_ONE = 500;

    private final JdbcTemplate sql;
    private final Map<String, List<Map<String, Object>>> rows = new java.util.LinkedHashMap<>();
    private final Set<Object> ids = new HashSet<>();
    private final String businessKey;

    ManyTasks(JdbcTemplate sql, String process, String businessKey) {
        this.sql = sql;
        this.businessKey = businessKey;
        for (String table : TABLES) {
            List<Map<String, Object>> found = sql.queryForList("select * from " + table, process);
            found.forEach(row -> ids.add(row.get("id_")));
            rows.put(table.substring(0, table.indexOf(' ')), found);
        }
    }

    /** @param key names the copy of each number */
    void copy(int from, int to, IntFunction<String> key) {
        for (int first = from; first <= to; first += IN_ONE) {
            int begin = first;
            int end = Math.min(first + IN_ONE - 1, to);
            rows.forEach((table, kept) -> kept.forEach(row -> insert(
                    table,
                    row,
                    IntStream.rangeClosed(begin, end)
                            .mapToObj(number -> copied(row, number, key.apply(number)))
                            .toList())));
        }
    }

    private void insert(String table, Map<String, Object> row, List<Object[]> copies) {
        String columns = String.join(", ", row.keySet());
        String places = String.join(", ", row.keySet().stream().map(each -> "?").toList());
        sql.batchUpdate("insert into %s (%s) values (%s)".formatted(table, columns, places), copies);
    }

    private Object[] copied(Map<String, Object> row, int number, String key) {
        List<Object> values = new ArrayList<>();
        for (Object value : row.values()) {
            if (ids.contains(value)) {
                values.add(value + "-" + number);
            } else if (value instanceof String text) {
                values.add(text.replace(businessKey, key));
            } else {
                values.add(value);
            }
        }
        return values.toArray();
    }
}
