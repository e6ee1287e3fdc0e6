/* Loaded into WebKitGTK's MiniBrowser by the tests, see webkit.rs.
 *
 * An automated MiniBrowser asks for a session that keeps nothing. Here it gets
 * the ordinary one instead, in the folder that TURNWISE_PROFILE names, so that
 * a test can end the browser and look at what it kept. And it gets a language,
 * which it otherwise takes from the locales of the machine. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>

void *webkit_website_data_manager_new(const char *first_option, ...);
void webkit_web_context_set_preferred_languages(void *context, const char *const *languages);

void *webkit_website_data_manager_new_ephemeral(void)
{
    const char *folder = getenv("TURNWISE_PROFILE");
    return webkit_website_data_manager_new("base-data-directory", folder, "base-cache-directory", folder, NULL);
}

void webkit_web_context_set_automation_allowed(void *context, int is_allowed)
{
    static const char *const languages[] = { "en-GB", NULL };
    void (*allow)(void *, int) = (void (*)(void *, int))dlsym(RTLD_NEXT, "webkit_web_context_set_automation_allowed");
    webkit_web_context_set_preferred_languages(context, languages);
    allow(context, is_allowed);
}
