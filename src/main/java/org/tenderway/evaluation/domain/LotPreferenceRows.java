package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LotPreferenceRows extends Repository<LotPreference, String> {

    LotPreference save(LotPreference preference);

    Optional<LotPreference> findById(String id);

    List<LotPreference> findByTender(String tender);
}
