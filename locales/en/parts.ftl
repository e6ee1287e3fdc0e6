### Pages whose part of the program is fetched when it is first needed.
part-coming = One moment
part-failed-heading = This page is not here yet
part-failed = A part of the app could not be loaded. What you wrote is kept. Check the connection, then try again.
part-again = Try again
part-load-anew = Load the page again
