package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface Departures extends Repository<Departure, String> {

    Departure save(Departure departure);

    List<Departure> findByLotRoleOrderByRecordedAtAscIdAsc(String lotRole);
}
