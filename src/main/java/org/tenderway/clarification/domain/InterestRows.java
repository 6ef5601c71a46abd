package org.tenderway.clarification.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InterestRows extends Repository<Interest, String> {

    Interest save(Interest interest);

    Optional<Interest> findByTenderAndAccount(String tender, String account);

    List<Interest> findByTender(String tender);

    List<Interest> findByAccount(String account);

    int countByTender(String tender);
}
