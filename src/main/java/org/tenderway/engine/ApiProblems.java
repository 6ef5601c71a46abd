package org.tenderway.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.vocabulary.Refusal;

/** What the JSON endpoints answer when they say no: problem details with a plain sentence, never the way through the code. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refusal.reason());
        problem.setTitle("Refused");
        if (!refusal.field().isEmpty()) {
            problem.setProperty("field", refusal.field());
        }
        return problem;
    }

    @ExceptionHandler({
        ConcurrencyFailureException.class,
        org.camunda.bpm.engine.OptimisticLockingException.class,
        jakarta.persistence.OptimisticLockException.class
    })
    ProblemDetail overtaken() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, WentWrong.OVERTAKEN);
        problem.setTitle("Changed by somebody else");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notTheirs(Refusal.NotTheirs refusal, HttpServletRequest request) {
        return request.getMethod().equals("POST")
                ? refused(refusal)
                : ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "This is not there.");
    }

    @ExceptionHandler
    ProblemDetail notThere(ResponseStatusException known) {
        return ProblemDetail.forStatusAndDetail(
                known.getStatusCode(), Objects.requireNonNullElse(known.getReason(), "This is not there."));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException missing) {
        return invalid(missing.getParameterName(), "“%s” is missing".formatted(missing.getParameterName()));
    }

    @ExceptionHandler
    ProblemDetail mistyped(MethodArgumentTypeMismatchException mistyped) {
        return invalid(
                mistyped.getName(), "“%s” is not a value for “%s”".formatted(mistyped.getValue(), mistyped.getName()));
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return invalid("", "the request is not readable: send the JSON that the description shows");
    }

    /** Anything unforeseen, wherever it hides: a refusal inside the engine is still a refusal. */
    @ExceptionHandler({
        org.camunda.bpm.engine.ProcessEngineException.class,
        DataIntegrityViolationException.class,
        TransactionSystemException.class
    })
    ProblemDetail unforeseen(RuntimeException failed) {
        var wrong = WentWrong.in(failed);
        var refusal = wrong.refusal();
        if (refusal != null) {
            return refused(refusal);
        }
        if (wrong.overtaken()) {
            return overtaken();
        }
        if (wrong.unfit()) {
            return invalid("", WentWrong.UNFIT);
        }
        throw failed;
    }

    private static ProblemDetail invalid(String field, String reason) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, reason);
        problem.setTitle("Refused");
        if (!field.isEmpty()) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    static void writeUnauthorized(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        write(response, HttpStatus.UNAUTHORIZED, "Sign in first");
    }

    static void writeForbidden(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "Your roles do not allow this");
    }

    private static void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        new ObjectMapper()
                .writeValue(
                        response.getOutputStream(),
                        java.util.Map.of(
                                "title", status.getReasonPhrase(), "status", status.value(), "detail", detail));
    }
}
