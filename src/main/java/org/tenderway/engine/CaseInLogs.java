package org.tenderway.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the reference of the case that a page is about into every line of the log, and nothing of who asks. */
@Component
class CaseInLogs implements HandlerInterceptor, WebMvcConfigurer {

    static final String CASE = "case";

    private static final Pattern REFERENCE = Pattern.compile("([A-Z][A-Z0-9]*-\\d{4})(-.*)?");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            Stream.of("caseReference", "tender", "lotRole", "reference")
                    .map(variables::get)
                    .filter(String.class::isInstance)
                    .map(value -> REFERENCE.matcher((String) value))
                    .filter(Matcher::matches)
                    .findFirst()
                    .ifPresent(found -> MDC.put(CASE, found.group(1)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        MDC.remove(CASE);
    }
}
