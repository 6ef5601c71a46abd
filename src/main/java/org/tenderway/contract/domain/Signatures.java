package org.tenderway.contract.domain;

import org.springframework.data.jpa.repository.JpaRepository;

interface Signatures extends JpaRepository<Signature, String> {}
