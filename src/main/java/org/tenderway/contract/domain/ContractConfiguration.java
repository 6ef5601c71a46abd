package org.tenderway.contract.domain;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(ContractDefaults.class)
class ContractConfiguration {}
