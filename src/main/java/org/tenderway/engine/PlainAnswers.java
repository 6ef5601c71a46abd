package org.tenderway.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the engine's web interface answers when a rule said no or somebody else was faster. By itself it says 500 with
 * the path through its classes; Tasklist shows the message to people, so it is the plain reason.
 */
class PlainAnswers extends OncePerRequestFilter {

    private static final String REFUSED = "InvalidRequestException";

    private static final Set<String> BUILT = Set.of("Object", "File", "Bytes", "Xml");

    private static final Pattern TASK = Pattern.compile("/camunda/api/engine/engine/[^/]+/task/([^/]+)/([^/]+)/?");

    private final PlainWords words;
    private final ObjectMapper json;

    PlainAnswers(TaskEnding endings, FormLabels labels, ObjectMapper json) {
        this.words = new PlainWords(endings, labels);
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
            if (request.getMethod().equals("POST") && !isForm(body)) {
                answer(response, 400, PlainWords.UNREADABLE, REFUSED);
                return;
            }
            String forged = decidedByTheProcess(body);
            if (!forged.isEmpty()) {
                answer(
                        response,
                        422,
                        "“%s” is decided by the process and cannot be sent with a task".formatted(forged),
                        REFUSED);
                return;
            }
            read = new ReadRequest(request, body);
        }
        var answer = new ContentCachingResponseWrapper(response);
        FailureNote.clear();
        try {
            explain(answer, goOn(chain, read, answer), taskId);
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
            if (answer.isCommitted() || WentWrong.in(failed).away()) {
                throw failed;
            }
            return false;
        }
    }

    private void explain(ContentCachingResponseWrapper answer, boolean answered, String taskId) throws IOException {
        int status = answer.getStatus();
        if (!answered || status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            say(answer, words.failed(WentWrong.in(FailureNote.read()), taskId), REFUSED);
        } else if (status >= HttpServletResponse.SC_BAD_REQUEST && status != HttpServletResponse.SC_UNAUTHORIZED) {
            JsonNode own = read(answer.getContentAsByteArray());
            say(
                    answer,
                    words.declined(status, own.path("message").asText(), taskId),
                    own.path("type").asText(REFUSED));
        }
        answer.copyBodyToResponse();
    }

    private JsonNode read(byte[] body) {
        try {
            return Objects.requireNonNullElse(json.readTree(body), MissingNode.getInstance());
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private void say(ContentCachingResponseWrapper answer, PlainWords.Said said, String type) throws IOException {
        answer.resetBuffer();
        answer(answer, said.status(), said.message(), type);
    }

    /** Forms send plain values; anything built of objects or files did not come from one. */
    private boolean isForm(byte[] body) {
        JsonNode form = read(body);
        return form.isObject()
                && form.path("variables").findValuesAsText("type").stream().noneMatch(BUILT::contains);
    }

    /** The first name that only the process itself may set; a form has no business sending it. */
    private String decidedByTheProcess(byte[] body) {
        JsonNode variables = read(body).path("variables");
        return new TreeSet<>(TaskPaper.REMEMBERED)
                .stream().filter(variables::has).findFirst().orElse("");
    }

    private void answer(HttpServletResponse response, int status, String message, String type) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("type", type, "message", message)));
    }
}
