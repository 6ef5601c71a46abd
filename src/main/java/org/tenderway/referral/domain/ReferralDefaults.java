package org.tenderway.referral.domain;

import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a council may set for its referrals.
 *
 * @param opens when the office that receives answers opens, on working days
 * @param reviewMonths how many months before the end of an interim stay somebody is asked how it goes on
 * @param interimYears how long an interim stay may last without an extension
 */
@ConfigurationProperties("tenderway.referral")
record ReferralDefaults(
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("17:00") LocalTime closes,
        @DefaultValue({"6", "3", "1"}) List<Integer> reviewMonths,
        @DefaultValue("2") int interimYears) {}
