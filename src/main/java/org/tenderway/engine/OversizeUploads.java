package org.tenderway.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** A file beyond all limits is noticed before any page is chosen, so what is said about it is the same everywhere. */
@ControllerAdvice
class OversizeUploads {

    private final DataSize most;

    OversizeUploads(@Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.most = most;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object refused(HttpServletRequest request) {
        String reason = "The file is larger than %d MB, the most that can be sent at once. Send it in parts."
                .formatted(most.toMegabytes());
        if (request.getServletPath().startsWith("/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE, reason);
            problem.setTitle("Refused");
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        var page = new ModelAndView("engine/refused", HttpStatus.PAYLOAD_TOO_LARGE);
        page.addObject("reason", reason);
        return page;
    }
}
