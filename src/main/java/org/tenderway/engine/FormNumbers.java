package org.tenderway.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Draws a number that is used once into every form that carries a token against forged requests. */
@Component
class FormNumbers implements BeanPostProcessor {

    static final String FIELD = "_form";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor against ? new Numbered(against) : bean;
    }

    private record Numbered(RequestDataValueProcessor against) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return against.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return against.processFormFieldValue(request, name, value, type);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = against.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty()) {
                return fields;
            }
            Map<String, String> numbered = new HashMap<>(fields);
            byte[] number = new byte[BYTES];
            RANDOM.nextBytes(number);
            numbered.put(FIELD, HexFormat.of().formatHex(number));
            return numbered;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return against.processUrl(request, url);
        }
    }
}
