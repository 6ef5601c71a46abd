package org.tenderway.bid.domain.file;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the locked bytes beside everything else, so that one backup holds them all. */
@Component
@ConditionalOnProperty(name = "tenderway.files.store", havingValue = "database", matchIfMissing = true)
class DatabasePieces implements FileStore {

    private static final Duration GRACE = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;

    DatabasePieces(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void keep(String file, List<byte[]> pieces) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        for (int number = 0; number < pieces.size(); number++) {
            sql.sql("insert into bid_file_piece (file, number, locked, kept_at) values (?, ?, ?, ?)")
                    .params(file, number, pieces.get(number), now)
                    .update();
        }
    }

    @Override
    public List<byte[]> pieces(String file) {
        return sql.sql("select locked from bid_file_piece where file = ? order by number")
                .param(file)
                .query((row, number) -> row.getBytes("locked"))
                .list();
    }

    @Override
    public void remove(String file) {
        sql.sql("delete from bid_file_piece where file = ?").param(file).update();
    }

    @Override
    @Transactional
    public int sweep() {
        return sql.sql(
                        "delete from bid_file_piece where kept_at < ? and file not in (select id from bid_file where state <> 'REMOVED')")
                .param(clock.instant().minus(GRACE).atOffset(ZoneOffset.UTC))
                .update();
    }
}
