package org.tenderway.broken.award.domain;

import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Broken on purpose: a repository that other rooms could reach. */
@NoRepositoryBean
public interface LeakyAwards extends Repository<LeakyAward, String> {}
