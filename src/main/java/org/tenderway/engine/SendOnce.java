package org.tenderway.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A form that is sent twice does what it does once, whether by a double click, by going back, or because the first answer
 * never arrived: the second send is shown what the first led to. A form that was refused counts as not sent.
 */
class SendOnce extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SendOnce.class);

    private final SentForms forms;
    private final SentAgain again;

    SendOnce(SentForms forms) {
        this.forms = forms;
        this.again = new SentAgain();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String form = SentKey.of(request);
        if (form.isEmpty()) {
            next.doFilter(request, response);
            return;
        }
        Optional<SentForms.Sent> before = forms.await(form);
        if (before.isPresent()) {
            again.answer(before.get(), request, response);
            return;
        }
        Sending sending = Sending.begin(form);
        var answer = new HeldAnswer(response);
        try {
            next.doFilter(request, answer);
        } catch (RuntimeException | ServletException failed) {
            Sending.end();
            if (answer.isCommitted() || !isAnsweredByTheFirst(sending, failed, request, answer)) {
                throw failed;
            }
            return;
        } finally {
            Sending.end();
        }
        settle(sending, request, answer);
    }

    private void settle(Sending sending, HttpServletRequest request, HeldAnswer answer)
            throws ServletException, IOException {
        if (answer.isRefusal()) {
            if (!isAnsweredByTheFirst(sending, null, request, answer)) {
                answer.release();
            }
            return;
        }
        if (sending.isKept()) {
            keep(sending, request, answer);
        }
        answer.release();
    }

    private boolean isAnsweredByTheFirst(
            Sending sending, @Nullable Throwable failed, HttpServletRequest request, HeldAnswer answer)
            throws IOException {
        // Without its database it cannot be told, and whoever sends the same form again is asked again.
        if (WentWrong.in(failed).away()) {
            return false;
        }
        if (sending.isKept()) {
            forms.forget(sending.form());
            return false;
        }
        Optional<SentForms.Sent> first = forms.await(sending.form());
        if (first.isEmpty()) {
            return false;
        }
        answer.dismiss();
        again.answer(first.get(), request, answer);
        answer.release();
        return true;
    }

    /** What was done is kept already: an answer that cannot be written down is given all the same. */
    private void keep(Sending sending, HttpServletRequest request, HeldAnswer answer) {
        try {
            forms.answered(
                    sending.form(),
                    answer.getStatus(),
                    Objects.toString(answer.getHeader(HttpHeaders.LOCATION), ""),
                    said(request),
                    SentKey.isMachine(request) ? answer.text() : "");
        } catch (DataAccessException away) {
            LOG.warn(
                    "what a form led to was not written down: {}",
                    away.getClass().getSimpleName());
        }
    }

    /** Only the sentence that says what was done; codes and links that are shown once are not kept. */
    private static String said(HttpServletRequest request) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        return flash != null && flash.get(SentAgain.DONE) instanceof String done ? done : "";
    }
}
