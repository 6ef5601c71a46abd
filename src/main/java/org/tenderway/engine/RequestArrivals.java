package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tenderway.calendar.Arrivals;

/** Notes of every request when it came, before anything else is done with it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestArrivals extends OncePerRequestFilter implements Arrivals {

    private static final String NOTED = RequestArrivals.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        request.setAttribute(NOTED, Noted.now());
        next.doFilter(request, response);
    }

    @Override
    public Arrival current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object noted = request == null ? null : request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
        return noted instanceof Noted arrival ? arrival : Noted.now();
    }

    /** By two clocks of this node: neither one that was set meanwhile nor one that stands makes the wait longer. */
    private record Noted(long nanos, long millis) implements Arrival {

        static Noted now() {
            return new Noted(System.nanoTime(), ClockUtil.getCurrentTime().getTime());
        }

        @Override
        public Duration waited() {
            Duration steady = Duration.ofNanos(System.nanoTime() - nanos);
            Duration shown = Duration.ofMillis(ClockUtil.getCurrentTime().getTime() - millis);
            Duration shorter = Objects.requireNonNull(steady.compareTo(shown) < 0 ? steady : shown);
            return shorter.isNegative() ? Duration.ZERO : shorter;
        }
    }
}
