package org.tenderway.notification.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredLetters extends Repository<Letter, String> {

    Letter save(Letter letter);

    Optional<Letter> findById(String key);

    boolean existsById(String key);

    List<Letter> findByCaseReferenceOrderByQueuedAtAscLetterKeyAsc(String caseReference);

    List<Letter> findByCaseReferenceOrderByQueuedAtDescLetterKeyAsc(String caseReference, Pageable page);

    List<Letter> findAllByOrderByQueuedAtDescLetterKeyAsc(Pageable page);

    @Query("select l.kind as kind, count(l) as letters from Letter l where l.caseReference = ?1 group by l.kind")
    List<KindCount> countsPerKind(String caseReference);

    interface KindCount {

        String getKind();

        long getLetters();
    }
}
