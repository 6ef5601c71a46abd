package org.tenderway.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The views of Tasklist. People cannot make their own there, because a stored filter could carry an expression. */
@Component
@Order(50)
class TaskFilters implements Provision {

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void provide() {
        // The first is what Tasklist opens with: it must not be empty while somebody has work.
        view(
                1,
                "Waiting for me",
                "Yours, and what anybody with one of your roles may claim",
                open().or()
                        .taskAssigneeExpression("${currentUser()}")
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .endOr());
        view(
                2,
                "My tasks",
                "What you have claimed, the earliest due first",
                open().taskAssigneeExpression("${currentUser()}"));
        view(
                3,
                "My groups' tasks",
                "What anybody with one of your roles may claim, the earliest due first",
                open().taskCandidateGroupInExpression("${currentUserGroups()}"));
        view(4, "Overdue", "What should have been done already", open().dueBeforeExpression("${now()}"));
        view(
                5,
                "All open tasks by case",
                "Everything you may see, by what is to be done, its case and its lot",
                tasks.createTaskQuery()
                        .active()
                        .orderByTaskName()
                        .asc()
                        .orderByDueDate()
                        .asc());
    }

    private TaskQuery open() {
        return tasks.createTaskQuery()
                .active()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskName()
                .asc();
    }

    private void view(int place, String name, String description, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter != null) {
            return;
        }
        filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "description",
                description,
                "priority",
                place,
                "color",
                "#22364d",
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of()));
        filters.saveFilter(filter);
    }
}
