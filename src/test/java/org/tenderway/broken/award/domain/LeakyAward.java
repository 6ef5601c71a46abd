package org.tenderway.broken.award.domain;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.broken.award.web.LeakyPages;

/** Broken on purpose: every line is something the house forbids. */
@SuppressWarnings("all")
public class LeakyAward {

    @Autowired
    @Nullable
    RuntimeService engineInTheDomain;

    double price;

    LocalDate today() {
        return LocalDate.now();
    }

    LocalDate todayInAZoneOfItsOwn() {
        return LocalDate.now(Clock.systemUTC());
    }

    Date stamp() {
        return System.currentTimeMillis() > 0 ? new Date() : new Date(0);
    }

    String who(HttpServletRequest request) {
        return LeakyPages.title(request);
    }
}
