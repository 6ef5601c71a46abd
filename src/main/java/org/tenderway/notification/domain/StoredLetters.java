package org.tenderway.notification.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tenderway.notification.LetterStatus;

interface StoredLetters extends Repository<Letter, String> {

    Letter save(Letter letter);

    Optional<Letter> findById(String key);

    boolean existsById(String key);

    List<Letter> findByCaseReferenceOrderByQueuedAtAscLetterKeyAsc(String caseReference);

    List<Letter> findByCaseReferenceOrderByQueuedAtDescLetterKeyAsc(String caseReference, Pageable page);

    List<Letter> findAllByOrderByQueuedAtDescLetterKeyAsc(Pageable page);

    @Query("select l from Letter l where l.status in ?1 and (l.notBefore is null or l.notBefore <= ?2)"
            + " order by l.queuedAt, l.letterKey")
    List<Letter> waiting(Collection<LetterStatus> status, Instant now, Pageable page);

    @Query("select count(l) from Letter l where l.status in ?1 and (l.notBefore is null or l.notBefore <= ?2)")
    long countWaiting(Collection<LetterStatus> status, Instant now);

    @Query("select l.kind as kind, count(l) as letters from Letter l where l.caseReference = ?1 group by l.kind")
    List<KindCount> countsPerKind(String caseReference);

    interface KindCount {

        String getKind();

        long getLetters();
    }
}
