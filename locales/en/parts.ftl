### Pages whose part of the program is fetched when it is first needed.
part-coming = One moment
part-failed-heading = This page didn’t load
part-failed = What you wrote is kept. Check the connection, then try again.
part-again = Try again
part-load-anew = Reload the page
