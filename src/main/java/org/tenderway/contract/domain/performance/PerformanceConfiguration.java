package org.tenderway.contract.domain.performance;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(PerformanceDefaults.class)
class PerformanceConfiguration {}
