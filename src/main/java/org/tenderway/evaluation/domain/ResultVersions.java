package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ResultVersions extends Repository<ResultVersion, String> {

    ResultVersion save(ResultVersion version);

    List<ResultVersion> findByLotRoleOrderByResultVersion(String lotRole);
}
