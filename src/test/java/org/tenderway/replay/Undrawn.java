package org.tenderway.replay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever asks only whether a page answers need not wait until it is drawn; others draw every page. */
@Component
class Undrawn implements HandlerInterceptor, WebMvcConfigurer {

    static final String WANTED = Undrawn.class.getName();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (request.getAttribute(WANTED) != null
                && page != null
                && page.getStatus() == null
                && page.getViewName() != null
                && !page.getViewName().startsWith("redirect:")) {
            page.clear();
        }
    }
}
