package org.tenderway.contract.domain.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The words of every contract and every ending of these words, in the order of the alphabet: whoever looks for a part
 * of a word finds all that begins with it, however many contracts there are.
 */
@Component
public class WordTable {

    /** From here on a word says so little that the contracts themselves are read in their order. */
    static final int FEW = 1_000;

    private static final String PLACES = "c.title, p.council_reference, p.supplier_name, p.service, p.parties, p.lots";
    private static final String LAST = "\uffff";

    private final JdbcTemplate jdbc;

    public WordTable(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
    }

    /** Keeps by which words these contracts are found now. */
    public void keep(Collection<String> contracts) {
        Map<String, String> texts = texts(contracts);
        jdbc.update("delete from contract_word where contract = any(?)", array(contracts));
        List<Object[]> words = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>();
        texts.forEach((contract, text) -> {
            for (String word : Words.of(text)) {
                words.add(new Object[] {contract, word});
                all.add(word);
            }
        });
        jdbc.batchUpdate("insert into contract_word (contract, word) values (?, ?)", words);
        keepEndings(all);
        jdbc.batchUpdate(
                "update contract_particulars set searched = ?, words_kept = true where contract = ?",
                texts.entrySet().stream()
                        .map(each -> new Object[] {each.getValue(), each.getKey()})
                        .toList());
    }

    /** The contracts that may be meant, or nothing where they are more than a few. */
    Optional<List<String>> few(String text) {
        List<String> unkept = unlessMany("select contract from contract_particulars where words_kept = false limit ?");
        if (unkept.size() > FEW) {
            return Optional.empty();
        }
        for (String part : Words.wanted(text)) {
            List<String> found = unlessMany(
                    "select w.contract from contract_word_ending e join contract_word w on w.word = e.word"
                            + " where e.ending >= ? and e.ending < ? limit ?",
                    part,
                    part + LAST);
            if (found.size() <= FEW) {
                return Optional.of(Stream.concat(found.stream(), unkept.stream())
                        .distinct()
                        .toList());
            }
        }
        return Optional.empty();
    }

    private List<String> unlessMany(String question, Object... values) {
        List<Object> asked = new ArrayList<>(List.of(values));
        asked.add(FEW + 1);
        return jdbc.queryForList(question, String.class, asked.toArray());
    }

    /** In small letters, one place a line, as the search reads it. */
    private Map<String, String> texts(Collection<String> contracts) {
        Map<String, String> texts = new LinkedHashMap<>();
        jdbc.query(
                "select c.reference, " + PLACES + " from contract c join contract_particulars p"
                        + " on p.contract = c.reference where c.reference = any(?)",
                row -> {
                    StringBuilder text = new StringBuilder();
                    for (int place = 1; place <= row.getMetaData().getColumnCount(); place++) {
                        String words = row.getString(place);
                        if (words != null && !words.isEmpty()) {
                            text.append(Words.small(words)).append('\n');
                        }
                    }
                    texts.put(row.getString(1), text.toString());
                },
                array(contracts));
        return texts;
    }

    /** Two who keep the same new word at once keep it twice, which harms nobody; neither waits for the other. */
    private void keepEndings(Set<String> words) {
        Set<String> unknown = new LinkedHashSet<>(words);
        unknown.removeAll(new HashSet<>(jdbc.queryForList(
                "select ending from contract_word_ending where ending = any(?) and word = ending",
                String.class,
                array(words))));
        jdbc.batchUpdate(
                "insert into contract_word_ending (ending, word) values (?, ?)",
                unknown.stream()
                        .flatMap(word -> Words.endings(word).stream().map(ending -> new Object[] {ending, word}))
                        .toList());
    }

    /** One value that is an array, where a question would otherwise have as many forms as it has values. */
    private static Object[] array(Collection<String> values) {
        return new Object[] {values.toArray(new String[0])};
    }
}
