package db.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenderway.contract.domain.register.WordTable;

/** By which words each contract is found, and every ending of these words, so that no search reads every contract. */
@SuppressWarnings("checkstyle:TypeName")
public class V136__contract_words extends BaseJavaMigration {

    private static final int AT_A_TIME = 250;

    private static final List<String> TABLES = List.of(
            """
            create table contract_word (
                contract varchar(64) not null,
                word varchar(40)%1$s not null,
                primary key (contract, word)
            )
            """,
            "create index contract_by_word on contract_word (word, contract)",
            // The same ending may stand here twice: who keeps a word need not wait for somebody who does so too.
            """
            create table contract_word_ending (
                ending varchar(40)%1$s not null,
                word varchar(40)%1$s not null
            )
            """,
            "create index word_by_ending on contract_word_ending (ending, word)",
            "alter table contract_particulars add column searched varchar(20000)",
            // A node of the release before leaves it false, and the search looks at such contracts one by one.
            "alter table contract_particulars add column words_kept boolean default false not null",
            "create index contract_by_words_kept on contract_particulars (words_kept)");

    @Override
    public void migrate(Context context) throws Exception {
        boolean postgres = context.getConnection()
                .getMetaData()
                .getDatabaseProductName()
                .toLowerCase(Locale.ROOT)
                .startsWith("postgres");
        List<String> contracts = new ArrayList<>();
        try (var statement = context.getConnection().createStatement()) {
            for (String table : TABLES) {
                // In the order of bytes a range of the index is all that begins alike.
                statement.execute(table.formatted(postgres ? " collate \"C\"" : ""));
            }
            try (var rows = statement.executeQuery("select contract from contract_particulars order by contract")) {
                while (rows.next()) {
                    contracts.add(rows.getString(1));
                }
            }
        }
        var words = new WordTable(new SingleConnectionDataSource(context.getConnection(), true));
        for (int from = 0; from < contracts.size(); from += AT_A_TIME) {
            words.keep(contracts.subList(from, Math.min(contracts.size(), from + AT_A_TIME)));
        }
    }
}
