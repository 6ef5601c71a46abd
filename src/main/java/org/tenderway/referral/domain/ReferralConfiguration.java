package org.tenderway.referral.domain;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(ReferralDefaults.class)
class ReferralConfiguration {}
