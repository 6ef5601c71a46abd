package org.tenderway.accreditation.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface StoredOpenBooks extends JpaRepository<OpenBookReturn, String> {}
