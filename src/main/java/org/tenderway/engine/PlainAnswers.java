package org.tenderway.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tenderway.vocabulary.Refusal;

/**
 * What the engine's web interface answers when a rule said no or somebody else was faster. By itself it says 500 with
 * the path through its classes; Tasklist shows the message to people, so it is the plain reason.
 */
class PlainAnswers extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(PlainAnswers.class);

    private static final Pattern TASK = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)/([^/]+)/?");

    private final TaskEnding endings;
    private final FormLabels labels;
    private final ObjectMapper json;

    PlainAnswers(TaskEnding endings, FormLabels labels, ObjectMapper json) {
        this.endings = endings;
        this.labels = labels;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WebPath.of(request).startsWith("/camunda/api/engine/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher task = TASK.matcher(WebPath.of(request));
        String taskId = task.matches() ? task.group(1) : "";
        HttpServletRequest read = request;
        if (task.matches() && (task.group(2).equals("complete") || task.group(2).equals("submit-form"))) {
            byte[] body = request.getInputStream().readAllBytes();
            String forged = decidedByTheProcess(body);
            if (!forged.isEmpty()) {
                answer(
                        response,
                        422,
                        "“%s” is decided by the process and cannot be sent with a task".formatted(forged));
                return;
            }
            read = new ReadRequest(request, body);
        }
        var answer = new ContentCachingResponseWrapper(response);
        FailureNote.clear();
        try {
            if (goOn(chain, read, answer) && answer.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                answer.copyBodyToResponse();
            } else {
                explain(WentWrong.in(FailureNote.read()), taskId, answer);
            }
        } finally {
            FailureNote.clear();
        }
    }

    /** Answers whether the engine answered at all; one that is overtaken may fail without noticing why. */
    private static boolean goOn(FilterChain chain, HttpServletRequest request, ContentCachingResponseWrapper answer)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, answer);
            return true;
        } catch (RuntimeException | ServletException failed) {
            if (answer.isCommitted()) {
                throw failed;
            }
            return false;
        }
    }

    private void explain(WentWrong wrong, String taskId, ContentCachingResponseWrapper answer) throws IOException {
        answer.resetBuffer();
        Refusal refusal = wrong.refusal();
        if (refusal != null) {
            String label = taskId.isEmpty() || refusal.field().isEmpty() ? "" : labels.of(taskId, refusal.field());
            answer(answer, 422, label.isEmpty() ? refusal.reason() : label + ": " + refusal.reason());
        } else if (wrong.misuse() != null) {
            answer(answer, HttpServletResponse.SC_BAD_REQUEST, Objects.toString(wrong.misuse(), ""));
        } else {
            var ending = taskId.isEmpty() ? new TaskEnding.Answer(TaskEnding.State.OPEN, "") : endings.of(taskId);
            switch (ending.state()) {
                case ENDED -> answer(answer, HttpServletResponse.SC_CONFLICT, ending.inWords());
                case UNKNOWN -> answer(answer, HttpServletResponse.SC_NOT_FOUND, ending.inWords());
                case OPEN -> {
                    if (wrong.overtaken()) {
                        answer(answer, HttpServletResponse.SC_CONFLICT, WentWrong.OVERTAKEN);
                    } else {
                        log.error("The engine could not do what it was asked for", FailureNote.read());
                        answer(answer, 500, "Something went wrong. Nothing was changed; try again.");
                    }
                }
            }
        }
        answer.copyBodyToResponse();
    }

    /** The first name that only the process itself may set; a form has no business sending it. */
    private String decidedByTheProcess(byte[] body) {
        try {
            JsonNode variables = json.readTree(body).path("variables");
            return new TreeSet<>(TaskPaper.REMEMBERED)
                    .stream().filter(variables::has).findFirst().orElse("");
        } catch (IOException notJson) {
            return "";
        }
    }

    private void answer(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream()
                .write(json.writeValueAsBytes(
                        Map.of("type", "InvalidRequestException", "message", Objects.toString(message, ""))));
    }
}
